/** What pdfjs sends between its two halves, as far as it matters here. */
type Message = {
	readonly action?: string;
	readonly chunk?: {readonly fnArray?: readonly unknown[]; readonly argsArray?: readonly unknown[]} | undefined;
};

type Listener = (this: unknown, event: {readonly data: unknown}) => void;

/** Sent once and not touched by the sender any more: fonts, and the file itself. */
const handedOver = new Set(['commonobj', 'GetDocRequest']);

/**
 * Both halves of pdfjs in one thread. Its own way copies everything that passes, drawing operations above all, which
 * takes as long as reading them; and there is no way to stop a page that never ends.
 */
export class Port {
	readonly #listeners = new Set<Listener>();
	readonly #mayPass: (operators: number) => boolean;

	/** @param mayPass asked with the number of drawing operations that pass; when it says no, nothing passes any more. */
	constructor(mayPass: (operators: number) => boolean) {
		this.#mayPass = mayPass;
	}

	postMessage(message: Message): void {
		if (!this.#mayPass(message.chunk?.fnArray?.length ?? 0)) {
			this.terminate();
			return;
		}

		const data = copyOf(message);
		queueMicrotask(() => {
			for (const listener of this.#listeners) {
				listener.call(this, {data});
			}
		});
	}

	addEventListener(_type: string, listener: Listener): void {
		this.#listeners.add(listener);
	}

	removeEventListener(_type: string, listener: Listener): void {
		this.#listeners.delete(listener);
	}

	terminate(): void {
		this.#listeners.clear();
	}
}

const copyOf = (message: Message): unknown => {
	const {action, chunk} = message;
	if (chunk?.fnArray && chunk.argsArray) {
		// The lists are used again by their sender; what is in them is not.
		return {...message, chunk: {...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray]}};
	}

	return handedOver.has(action ?? '') ? message : structuredClone(message);
};
