// Ink draws nothing where CI is set, even on a terminal, and asks the environment once, while it is loaded.
for (const name of ['CI', 'CONTINUOUS_INTEGRATION']) {
	if (process.env[name] !== undefined) {
		process.env[name] = 'false';
	}
}

export {};
