import test from 'ava';
import {width} from '../../source/model/width.js';
import {crumbLine} from '../../source/ui/crumb.js';
import {textOf} from '../../source/ui/line.js';
import {tabsLine} from '../../source/ui/tabs-line.js';
import {themeOf} from '../../source/ui/theme.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {fakeExplorer} from '../helpers/fake-explorer.js';

const theme = themeOf({colour: false, plain: false});
const crumb = (path: readonly string[], columns: number, ...caption: readonly string[]): string =>
	textOf(crumbLine(path, caption, columns, theme)).trimEnd();
const path = [
	'款项',
	'重庆市江北区医疗保障局',
	'2023 决算',
	'支出(功能)',
	'210 卫生健康支出',
	'21015 医疗保障管理事务',
];

test('a breadcrumb tells accounts on the way by their code before it cuts anything', t => {
	t.is(crumb(path, 90), '款项 ▸ 重庆市江北区医疗保障局 ▸ 2023 决算 ▸ 支出(功能) ▸ 210 ▸ 21015 医疗保障管理事务');
});

test('a breadcrumb keeps whose report it is and where you are', t => {
	for (const columns of [40, 50, 60, 70, 80]) {
		const text = crumb(path, columns);
		t.regex(text, /^(款项 ▸ )?重庆市/, String(columns));
		t.regex(text, /21015 医疗保障管理事务$/, String(columns));
		t.true(width(text) <= columns);
	}
});

test('a caption gets what the path leaves over, and loses its first parts first', t => {
	t.regex(
		crumb(['款项', '全部单位'], 60, '5 个单位', '5 份报告', '示例数据'),
		/全部单位 +5 个单位 · 5 份报告 · 示例数据$/,
	);
	t.regex(crumb(['款项', '全部单位'], 30, '5 个单位', '5 份报告', '示例数据'), /全部单位 +示例数据$/);
});

test('every tab is in sight by its key, however narrow', t => {
	const tabs = {names: ['支出(功能)', '支出(经济)', '年度对比'], short: ['功能', '经济', '对比'], open: 1};
	t.is(textOf(tabsLine(tabs, 60)).trimEnd(), ' 1 支出(功能) [2 支出(经济)] 3 年度对比');
	t.is(textOf(tabsLine(tabs, 30)).trimEnd(), ' 1 功能 [2 经济] 3 对比');
	t.is(textOf(tabsLine(tabs, 22)).trimEnd(), '1 功能 [2 经济] 3 对比');
	t.is(textOf(tabsLine(tabs, 16)).trimEnd(), ' 1 [2 经济] 3');
});

const footerOf = (screen: string): string => screen.trimEnd().split('\n').at(-1) ?? '';

test('the footer offers a key only where it does something', async t => {
	const explorer = fakeExplorer([exampleBudget(2024), exampleFinal(2023)], {columns: 160});
	t.regex(footerOf(explorer.screen), /m 标记/);
	t.notRegex(footerOf(explorer.screen), /Esc|要点/);
	await explorer.press('5');
	t.notRegex(footerOf(explorer.screen), /↵|排序|复制|标记/);
	await explorer.press('1', 'enter', 'enter', '2');
	t.regex(footerOf(explorer.screen), /Esc 返回/);
	t.regex(footerOf(explorer.screen), /o 出处/);
	t.regex(footerOf(explorer.screen), /←→ 选数/);
	t.notRegex(footerOf(explorer.screen), /m 标记/);
	await explorer.press('o');
	t.notRegex(footerOf(explorer.screen), /出处/);
});

test('a palette is not opened but carried out', async t => {
	const explorer = fakeExplorer([exampleBudget(2024)]);
	await explorer.press(':');
	t.is(footerOf(explorer.screen).trim(), '↵ 执行  ↑↓ 选择  Esc 返回');
});

test('plain footers name keys in ASCII', t => {
	t.regex(footerOf(fakeExplorer([exampleBudget(2024)], {plain: true, columns: 120}).screen), /Enter 打开.*LeftRight/);
});
