/** One line of the report: what was measured, the figure, and what it is compared with. */
export type Measurement = {
	readonly name: string;
	readonly value: string;
	/** A ratio within one run says more than milliseconds of one machine. */
	readonly ratio?: string;
	readonly goal?: string;
};

export type Bench = () => Promise<readonly Measurement[]>;
