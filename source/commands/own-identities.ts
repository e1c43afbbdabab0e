import {type OwnIdentity, parseOwnIdentity} from '../check/own-identity.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Context} from './command.js';

const parsed = (name: string, text: string, {words}: Context): OwnIdentity => {
	const identity = name === '' ? undefined : parseOwnIdentity(name, text);
	if (identity === undefined) {
		throw new ExpectedError(words('error.identity', {text: name === '' ? text : `${name}：${text}`}), 2);
	}

	return identity;
};

/** What the user has written down: each has to be one that can be checked. */
export const ownIdentities = async (context: Context): Promise<readonly OwnIdentity[]> => {
	const written = await (await context.store()).readSettings('identities');
	return Object.entries(written).map(([name, text]) => parsed(name, text, context));
};

/** `名称：表[行|栏] + … = …` */
export const defineIdentity = async (context: Context, text: string): Promise<string> => {
	const [, name = '', formula = text] = /^([^:：]*)[:：](.*)$/su.exec(text) ?? [];
	const identity = parsed(name.trim(), formula.trim(), context);
	const store = await context.store({write: true});
	await store.writeSettings('identities', before => ({...before, [identity.name]: formula.trim()}));
	return context.words('note.identity_kept', {name: identity.name});
};

export const forgetIdentity = async (context: Context, name: string): Promise<string> => {
	const store = await context.store({write: true});
	if (!(name in (await store.readSettings('identities')))) {
		throw new ExpectedError(context.words('error.no_identity', {name}), 3);
	}

	await store.writeSettings('identities', before =>
		Object.fromEntries(Object.entries(before).filter(([known]) => known !== name)),
	);
	return context.words('note.identity_forgotten', {name});
};
