import type {Store} from '../store/store.js';

/** Why files could not be read, by the hash of their content, so that `--resume` need not read them again. */
export type Failures = Readonly<Record<string, string>>;

const setting = 'import_failures';
const most = 10_000;

const isFailures = (value: unknown): value is Failures =>
	typeof value === 'object' && value !== null && Object.values(value).every(reason => typeof reason === 'string');

export const readFailures = async (store: Store): Promise<Failures> => {
	const {[setting]: known} = await store.readSettings('settings');
	return isFailures(known) ? known : {};
};

/** Adds what failed now and forgets what was read after all. */
export const writeFailures = async (store: Store, failed: Failures, read: ReadonlySet<string>): Promise<void> => {
	const known = await readFailures(store);
	if (Object.keys(failed).length === 0 && !Object.keys(known).some(sha256 => read.has(sha256))) {
		return;
	}

	await store.writeSettings('settings', settings => {
		const before = isFailures(settings[setting]) ? settings[setting] : {};
		const kept = Object.entries({...before, ...failed}).filter(([sha256]) => !read.has(sha256));
		return {...settings, [setting]: Object.fromEntries(kept.slice(-most))};
	});
};
