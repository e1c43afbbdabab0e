import {ExpectedError} from '../model/expected-error.js';
import {unitKey} from '../model/unit-key.js';
import {departmentRows} from '../query/department.js';
import {unitsAnswer} from '../query/units.js';
import type {Context, Run} from './command.js';
import {entryNamed} from './report-arguments.js';

/** `旧名=新名`: both have to be units of the store, as a slip would hide one of them. */
const pairOf = (text: string, names: readonly string[], {words}: Context): readonly [older: string, newer: string] => {
	const [older = '', newer = '', ...rest] = text.split('=').map(name => name.trim());
	const unknown = [older, newer].find(name => !names.some(known => unitKey(known) === unitKey(name)));
	if (older === '' || newer === '' || rest.length > 0 || unitKey(older) === unitKey(newer)) {
		throw new ExpectedError(words('error.same_pair', {text}), 2);
	}

	if (unknown !== undefined) {
		throw new ExpectedError(words('error.no_unit', {unit: unknown}), 3);
	}

	return [older, newer];
};

/** Keeps or forgets that two names are one unit. */
const changeAliases = async (context: Context): Promise<void> => {
	const {flags, say, words} = context;
	const store = await context.store({write: true});
	const names = (await store.catalog()).flatMap(({unit}) => unit ?? []);
	if (typeof flags.same === 'string') {
		const [older, newer] = pairOf(flags.same, names, context);
		await store.writeSettings('aliases', aliases => ({...aliases, [older]: newer}));
		say(words('note.same_unit', {older, newer}));
	}

	if (typeof flags.forget === 'string') {
		const forgotten = unitKey(flags.forget);
		await store.writeSettings('aliases', aliases =>
			Object.fromEntries(Object.entries(aliases).filter(([older]) => unitKey(older) !== forgotten)),
		);
		say(words('note.forgotten', {older: flags.forget}));
	}
};

export const runUnits: Run = async context => {
	const {
		arguments: [name],
		flags,
		vocabulary,
		words,
	} = context;
	if (flags.same !== undefined || flags.forget !== undefined) {
		await changeAliases(context);
	}

	const store = await context.store();
	const catalog = await store.catalog();
	const aliases = await store.readSettings('aliases');
	if (name === undefined) {
		return {answer: unitsAnswer(catalog, aliases, vocabulary, words)};
	}

	const {report} = entryNamed(catalog, name, context);
	return {answer: departmentRows(await store.load(report), catalog, aliases, vocabulary, words)};
};
