import type {ReportContents} from '../model/report.js';
import type {Explorer} from './explorer.js';
import type {Checked, State} from './state.js';

/** Identities are worked out while nobody waits for a key: on a list only once the cursor rests. */
const pauseMs = {list: 300, report: 20} as const;

type Checking = {
	readonly read: (report: string) => Promise<ReportContents | undefined>;
	readonly check: (contents: ReportContents) => Promise<Checked>;
	readonly fail: (error: unknown, explorer: Explorer) => void;
};

const withCheck = (state: State, report: string, checked: Checked | undefined): State => ({
	...state,
	library: {...state.library, checks: new Map([...state.library.checks, [report, checked]])},
});

/** Checks the report asked for last. */
export const createChecking = ({read, check, fail}: Checking): ((report: string, explorer: Explorer) => void) => {
	let wanted: string | undefined;
	let timer: NodeJS.Timeout | undefined;

	const work = async (report: string, explorer: Explorer): Promise<void> => {
		const loaded = explorer.state().library.reports.get(report);
		const contents = loaded !== undefined && 'contents' in loaded ? loaded.contents : await read(report);
		const checked = contents === undefined ? undefined : await check(contents);
		explorer.hear(state => withCheck(state, report, checked));
	};

	return (report, explorer) => {
		if (report === wanted) {
			return;
		}

		wanted = report;
		clearTimeout(timer);
		const isRead = explorer.state().library.reports.has(report);
		timer = setTimeout(
			() => {
				work(report, explorer)
					.catch((error: unknown) => {
						explorer.hear(state => withCheck(state, report, undefined));
						fail(error, explorer);
					})
					.finally(() => {
						wanted = wanted === report ? undefined : wanted;
					});
			},
			isRead ? pauseMs.report : pauseMs.list,
		);
		// Nobody who quits waits for it
		timer.unref();
	};
};
