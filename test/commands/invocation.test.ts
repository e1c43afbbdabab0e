import test from 'ava';
import meow from 'meow';
import {meowOptions} from '../../source/commands/flag-parsing.js';
import {readInvocation} from '../../source/commands/invocation.js';
import {commands} from '../../source/commands.js';
import {ExpectedError} from '../../source/model/expected-error.js';
import {openWords} from '../../source/words.js';

const words = openWords('data/words', 'en');

const invocationOf = async (...argv: readonly string[]) => {
	const {input, flags} = meow({importMeta: import.meta, ...meowOptions(argv, commands, words)});
	const invocation = await readInvocation(input, flags, commands, words);
	return [invocation.command?.name, invocation.arguments, invocation.flags];
};

const read = test.macro({
	exec: async (t, argv: string, expected: unknown) => t.deepEqual(await invocationOf(...argv.split(' ')), expected),
	title: (_, argv) => `reads ${argv}`,
});

test(read, 'facts', ['facts', [], {}]);
test(read, 'facts jbyb code:210', ['facts', ['jbyb', 'code:210'], {}]);
test(read, '--store X facts --quiet', ['facts', [], {store: 'X', quiet: true}]);
test(read, 'facts --sort -amount --limit 5', ['facts', [], {sort: '-amount', limit: '5'}]);
test(read, 'facts --sort=-amount --columns=a,b', ['facts', [], {sort: '-amount', columns: 'a,b'}]);
test(read, 'facts --no-color --money-unit 万元', ['facts', [], {'no-color': true, 'money-unit': '万元'}]);
test(read, 'facts --color --no-quiet', ['facts', [], {}]);
test(read, 'import - --name a.txt --no-text', ['import', ['-'], {name: 'a.txt', 'no-text': true}]);
test(read, 'import a.txt --year 2024 --stage final', ['import', ['a.txt'], {year: '2024', stage: 'final'}]);
test(read, 'search 001 1e5', ['search', ['001', '1e5'], {}]);
test(read, 'search -- -x --help', ['search', ['-x', '--help'], {}]);
test(read, '江北 医保', [undefined, ['江北', '医保'], {}]);
test(read, 'ybj', [undefined, ['ybj'], {}]);
test(read, 'shou', [undefined, ['shou'], {}]);
test(read, 'table --help', ['table', [], {help: true}]);
test(read, 'help', [undefined, ['help'], {help: true}]);
test(read, 'help table', ['table', [], {help: true}]);
test(read, '-h', [undefined, [], {help: true}]);

const refuse = test.macro({
	async exec(t, argv: string, pattern: RegExp) {
		const error = await t.throwsAsync(invocationOf(...argv.split(' ')), {instanceOf: ExpectedError, message: pattern});
		t.is(error?.exitCode, 2);
	},
	title: (_, argv) => `refuses ${argv}`,
});

test(refuse, 'fatcs', /did you mean facts\?/);
test(refuse, 'report', /did you mean reports\?/);
test(refuse, 'Facts', /did you mean facts\?/);
test(refuse, 'quant', /did you mean quantities\?/);
test(refuse, 'serach 江北', /did you mean search\?/);
test(refuse, 'facts --foo', /no option --foo; see kuanxiang facts --help/);
test(refuse, '--foo', /no option --foo; see kuanxiang --help/);
test(refuse, 'facts -x', /no option -x/);
test(refuse, 'facts --dry-run', /no option --dry-run/);
test(refuse, 'facts --year 2024', /to filter by it write year:/);
test(refuse, 'facts --store', /--store needs a value/);
test(refuse, 'facts --store --quiet', /--store needs a value/);
test(refuse, 'facts --columns=', /--columns needs a value/);
test(refuse, 'facts --bom=1', /--bom is a switch/);
test(refuse, '--quiet=no facts', /--quiet is a switch/);
test(refuse, 'facts --no-store', /--store needs a value/);
test(refuse, 'facts --limit 5 --limit 6', /--limit is given twice/);
test(refuse, 'facts --format jsno', /--format cannot be `jsno`; use table, tsv/);
test(refuse, 'facts --lang de', /--lang cannot be `de`/);
test(refuse, 'show', /show needs <report>/);
test(refuse, 'table x', /table needs <n>; usage: kuanxiang table <report> <n>/);
test(refuse, 'show a b', /show does not take `b`/);
test(refuse, 'completion tcsh', /<shell> cannot be `tcsh`; use bash, zsh, fish/);
test(refuse, 'store delete', /<action> cannot be `delete`/);
