/** What the terminal at hand may be sent. */
export type Manners = {
	readonly colour: boolean;
	/** ASCII marks and rules instead of drawn ones, no attributes at all. */
	readonly plain: boolean;
	readonly framesPerSecond: number;
	/** Who stands between us and the clipboard; `none` where the terminal has no way to it. */
	readonly clipboard: 'terminal' | 'tmux' | 'screen' | 'none';
};

type Environment = Readonly<Record<string, string | undefined>>;

const clipboardOf = ({TMUX, STY, TERM}: Environment): Manners['clipboard'] => {
	if (TMUX) {
		return 'tmux';
	}

	return STY ? 'screen' : TERM === 'dumb' || TERM === 'linux' ? 'none' : 'terminal';
};

export const mannersOf = (environment: Environment, wishes: {plain?: boolean; colour?: boolean} = {}): Manners => {
	const plain = wishes.plain === true || environment.TERM === 'dumb';
	return {
		plain,
		colour: !plain && wishes.colour !== false && !environment.NO_COLOR,
		framesPerSecond: environment.SSH_CONNECTION || environment.SSH_TTY ? 15 : 30,
		clipboard: clipboardOf(environment),
	};
};
