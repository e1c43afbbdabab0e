import './not-in-ci.js';
import {setTimeout as wait} from 'node:timers/promises';
import {render, useInput} from 'ink';
import {type ReactNode, useSyncExternalStore} from 'react';
import type {Answer} from '../model/answer.js';
import type {ReportContents} from '../model/report.js';
import type {Language, Words} from '../model/words.js';
import type {Store} from '../store/store.js';
import type {Vocabulary} from '../vocabulary.js';
import type {MoneyUnit} from './cell-text.js';
import {Screen} from './components/screen.js';
import type {Explorer} from './explorer.js';
import {frameOf} from './frame.js';
import {pressesOf} from './keys.js';
import {createLineTokens, type LineTokens} from './line-tokens.js';
import {mannersOf} from './manners.js';
import {keepForNextTime} from './remembered.js';
import {type Ending, watchForTheEnd} from './signals.js';
import {startExplorer} from './start.js';
import type {Checked} from './state.js';
import {takeTerminal} from './terminal.js';
import {type Theme, themeOf} from './theme.js';

export type ExplorerOptions = {
	readonly store: Store;
	readonly vocabulary: Vocabulary;
	readonly wordsIn: (language: Language) => Words;
	/** @default the one used last */
	readonly language?: Language;
	/** How the store was named, to be said again in the commands that `Y` prints. @default not at all */
	readonly storeArguments?: readonly string[];
	/** Opens with this search done. */
	readonly initialSearch?: string;
	/** @default the one used last */
	readonly moneyUnit?: MoneyUnit;
	readonly plain?: boolean;
	readonly colour?: boolean;
	/** All identities of a report; without, none are shown. */
	readonly checkReport?: (contents: ReportContents) => Promise<Checked>;
	/** Writes an answer into a new file whose name begins so, and returns the file's path. */
	readonly exportAnswer?: (answer: Answer, name: string) => Promise<string>;
	/** @default the process's own */
	readonly streams?: {readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream};
	readonly environment?: Readonly<Record<string, string | undefined>>;
};

const mostPatienceMs = 400;

type AppProps = {readonly explorer: Explorer; readonly theme: Theme; readonly tokens: LineTokens};

const App = ({explorer, theme, tokens}: AppProps): ReactNode => {
	const state = useSyncExternalStore(explorer.subscribe, explorer.state);
	useInput((input, key) => explorer.press(pressesOf(input, key)));
	const frame = frameOf(state, explorer.scene(), theme);
	return <Screen frame={frame} columns={state.size.columns} theme={theme} tokens={tokens} />;
};

/** Draws the explorer on the whole terminal until it is left; returns the exit code. The terminal is given back in any case. */
export const openExplorer = async (options: ExplorerOptions): Promise<number> => {
	const {stdin, stdout} = options.streams ?? process;
	const manners = mannersOf(options.environment ?? process.env, options);
	const theme = themeOf(manners);
	let end = (_: Ending): void => undefined;
	const ended = new Promise<Ending>(resolve => {
		end = resolve;
	});
	const stopWatching = watchForTheEnd(end);
	const tokens = createLineTokens();
	const terminal = takeTerminal(stdout, stdin, tokens.lineOf);
	// A large catalog takes a while, in which nothing else can be drawn
	terminal.greet(` ${options.wordsIn(options.language ?? 'zh')('loading.catalog')}`);
	try {
		const explorer = await startExplorer(options, {manners, glyphs: theme.glyphs, terminal, end});
		const ink = render(<App explorer={explorer} theme={theme} tokens={tokens} />, {
			stdin,
			stdout: terminal.output,
			exitOnCtrlC: false,
			patchConsole: false,
			maxFps: manners.framesPerSecond,
		});
		const stopResizing = terminal.onResize(() => explorer.resize(terminal.size()));
		const broken = ink.waitUntilExit().then(
			(): Ending => ({exitCode: 0}),
			(error: unknown): Ending => ({error}),
		);
		const ending = await Promise.race([ended, broken]);
		stopResizing();
		ink.unmount();
		if ('error' in ending) {
			throw ending.error;
		}

		terminal.restore();
		// Whoever holds the store's lock must not keep a person from leaving
		await Promise.race([
			keepForNextTime(options.store, explorer.state(), explorer.nameOf),
			wait(mostPatienceMs, undefined, {ref: false}),
		]);
		return ending.exitCode;
	} finally {
		terminal.restore();
		stopWatching();
	}
};
