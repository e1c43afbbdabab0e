/** A failure a person is meant to read: one line saying what, where and what to do. Anything else thrown is a bug. */
export class ExpectedError extends Error {
	override readonly name = 'ExpectedError';

	/** The bundled program holds this class in several of its files, and each has to know the errors of the others. */
	static override [Symbol.hasInstance](error: unknown): boolean {
		return error instanceof Error && error.name === 'ExpectedError';
	}

	/**
	 * @param exitCode 1 for an expected failure, 2 for wrong usage, 3 when nothing matched.
	 */
	constructor(
		message: string,
		readonly exitCode: 1 | 2 | 3 = 1,
		options?: ErrorOptions,
	) {
		super(message, options);
	}
}
