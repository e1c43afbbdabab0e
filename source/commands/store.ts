import {ExpectedError} from '../model/expected-error.js';
import type {Context, Outcome, Run} from './command.js';

const nothing: Outcome = {text: '', exitCode: 0};

const fileOf = ({arguments: [action = '', file], words}: Context): string => {
	if (file === undefined) {
		throw new ExpectedError(words('error.file_needed', {action}), 2);
	}

	return file;
};

const verify = async ({store, say, words}: Context): Promise<Outcome> => {
	const opened = await store();
	const problems = await opened.verify();
	if (problems.length === 0) {
		say(words('note.verified', {count: (await opened.catalog()).length}));
	}

	return {
		answer: {
			columns: [
				{key: 'problem', kind: 'text', importance: 3},
				{key: 'file', kind: 'text', importance: 2},
				{key: 'message', kind: 'text', importance: 1},
			],
			rows: problems.map(({problem, file, message}) => ({cells: {problem, file, message: words(message)}})),
		},
		exitCode: problems.length > 0 ? 1 : 0,
	};
};

const actions: Readonly<Record<string, Run>> = {
	// Where reports are kept when they are imported, even while the sample is shown
	async path({store, flags}) {
		const {folder} = await store({write: true});
		return flags.format === undefined || flags.format === 'table'
			? {text: `${folder}\n`}
			: {answer: {columns: [{key: 'path', kind: 'text', importance: 1}], rows: [{cells: {path: folder}}]}};
	},
	verify,
	async rebuild({store, say, words}) {
		const count = await (await store({write: true})).rebuild();
		say(words('note.rebuilt', {count}));
		return nothing;
	},
	async backup(context) {
		const file = fileOf(context);
		await (await context.store()).backup(file);
		context.say(context.words('note.backed_up', {file}));
		return nothing;
	},
	async restore(context) {
		const file = fileOf(context);
		await (await context.store({write: true})).restore(file);
		context.say(context.words('note.restored', {file}));
		return nothing;
	},
};

const takingFile = ['backup', 'restore'];

export const runStore: Run = async context => {
	const {
		arguments: [action = '', file],
		words,
	} = context;
	if (file !== undefined && !takingFile.includes(action)) {
		throw new ExpectedError(words('error.no_file_taken', {action, file}), 2);
	}

	return (actions[action] as Run)(context);
};
