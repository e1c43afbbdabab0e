import type {Random} from './random-numbers.js';

/** An account with its true amounts in fen, which no report prints. */
export type TrueAccount = {
	readonly code: string;
	readonly name: string;
	readonly basic: number;
	readonly project: number;
	readonly children: readonly TrueAccount[];
};

type Names = readonly [code: string, name: string, children: readonly Names[]];

const functional: readonly Names[] = [
	[
		'201',
		'一般公共服务支出',
		[
			[
				'20106',
				'财政事务',
				[
					['2010601', '行政运行', []],
					['2010602', '一般行政管理事务', []],
					['2010605', '财政国库业务', []],
				],
			],
			[
				'20131',
				'党委办公厅（室）及相关机构事务',
				[
					['2013101', '行政运行', []],
					['2013105', '专项业务', []],
				],
			],
		],
	],
	[
		'208',
		'社会保障和就业支出',
		[
			[
				'20801',
				'人力资源和社会保障管理事务',
				[
					['2080101', '行政运行', []],
					['2080109', '社会保险经办机构', []],
				],
			],
			[
				'20805',
				'行政事业单位养老支出',
				[
					['2080505', '机关事业单位基本养老保险缴费支出', []],
					['2080506', '机关事业单位职业年金缴费支出', []],
				],
			],
		],
	],
	[
		'210',
		'卫生健康支出',
		[
			[
				'21011',
				'行政事业单位医疗',
				[
					['2101101', '行政单位医疗', []],
					['2101103', '公务员医疗补助', []],
				],
			],
			['21013', '医疗救助', [['2101301', '城乡医疗救助', []]]],
			[
				'21015',
				'医疗保障管理事务',
				[
					['2101501', '行政运行', []],
					['2101505', '医疗保障政策管理', []],
					['2101506', '医疗保障经办事务', []],
				],
			],
		],
	],
	[
		'221',
		'住房保障支出',
		[
			[
				'22102',
				'住房改革支出',
				[
					['2210201', '住房公积金', []],
					['2210203', '购房补贴', []],
				],
			],
		],
	],
];

const economic: readonly Names[] = [
	[
		'301',
		'工资福利支出',
		[
			['30101', '基本工资', []],
			['30102', '津贴补贴', []],
			['30103', '奖金', []],
			['30113', '住房公积金', []],
		],
	],
	[
		'302',
		'商品和服务支出',
		[
			['30201', '办公费', []],
			['30211', '差旅费', []],
			['30216', '培训费', []],
			['30299', '其他商品和服务支出', []],
		],
	],
	[
		'303',
		'对个人和家庭的补助',
		[
			['30302', '退休费', []],
			['30305', '生活补助', []],
		],
	],
];

const some = <Item>(items: readonly Item[], random: Random): readonly Item[] => {
	const kept = items.filter(() => random.chance(0.75));
	return kept.length > 0 ? kept : items.slice(0, 1);
};

const sum = (accounts: readonly TrueAccount[], part: 'basic' | 'project'): number =>
	accounts.reduce((total, account) => total + account[part], 0);

const leaf = (code: string, name: string, random: Random): TrueAccount => {
	const kind = random.whole(0, 4);
	return {
		code,
		name,
		basic: kind === 0 ? 0 : random.whole(100_000, 900_000_000),
		project: kind === 0 || kind > 2 ? random.whole(100_000, 900_000_000) : 0,
		children: [],
	};
};

const account = ([code, name, names]: Names, random: Random): TrueAccount => {
	if (names.length === 0) {
		return leaf(code, name, random);
	}

	const children = some(names, random).map(below => account(below, random));
	return {code, name, basic: sum(children, 'basic'), project: sum(children, 'project'), children};
};

export const totalOf = (accounts: readonly TrueAccount[]): {readonly basic: number; readonly project: number} => ({
	basic: sum(accounts, 'basic'),
	project: sum(accounts, 'project'),
});

export const functionalAccounts = (random: Random): readonly TrueAccount[] =>
	some(functional, random).map(names => account(names, random));

/** Economic classes that share out a sum of basic expenditure; `basic` is the share for people, `project` the rest. */
export const economicAccounts = (basic: number, random: Random): readonly TrueAccount[] => {
	const leaves = economic.flatMap(([, , names]) => names);
	let rest = basic;
	const shares = new Map(
		leaves.map(([code], index) => {
			const share = index === leaves.length - 1 ? rest : random.whole(0, Math.floor(rest / 3));
			rest -= share;
			return [code, share];
		}),
	);
	return economic.map(([code, name, names]) => {
		const isPersonnel = code !== '302';
		const children = names.map(([below, label]): TrueAccount => {
			const share = shares.get(below) ?? 0;
			return {code: below, name: label, basic: isPersonnel ? share : 0, project: isPersonnel ? 0 : share, children: []};
		});
		return {code, name, basic: sum(children, 'basic'), project: sum(children, 'project'), children};
	});
};

export const everyAccount = (accounts: readonly TrueAccount[]): readonly TrueAccount[] =>
	accounts.flatMap(own => [own, ...everyAccount(own.children)]);
