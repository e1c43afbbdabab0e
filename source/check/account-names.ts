import {type Classification, parentOf} from '../model/account.js';
import type {Fact} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {Account, Vocabulary} from '../vocabulary.js';
import type {Rule} from './rule.js';

type Named = Fact & {
	readonly code: NonNullable<Fact['code']>;
	readonly label: string;
	readonly classification: Classification;
};

const isNamed = (fact: Fact): fact is Named =>
	fact.code !== null && fact.label !== null && fact.classification !== null && fact.printedCode !== null;

const isSameRow = (one: Fact, other: Fact): boolean =>
	one.row === other.row && one.table === other.table && one.code === other.code;

const hasName = ({name, formerNames}: Account, label: string): boolean =>
	[name, ...formerNames].some(own => labelKey(own) === labelKey(label));

/** Economic classes were renumbered for 2018; what came before is told by other lists. */
const firstYear: Readonly<Record<Classification, number>> = {
	functional: 2007,
	economic_department: 2018,
	economic_government: 2018,
};

/** The account beside this one that the label names; nothing where the code's own name, now or before, is printed. */
const meantAccount = (
	vocabulary: Vocabulary,
	{code, label, classification, fiscalYear}: Named,
): Account | undefined => {
	const own = vocabulary.account(classification, code);
	if (own !== undefined && (!own.attested || hasName(own, label))) {
		return undefined;
	}

	const isKnownYear = fiscalYear !== null && fiscalYear >= firstYear[classification];
	const siblings = vocabulary
		.accountsNamed(classification, label)
		.filter(account => account.attested && account.code !== code && parentOf(account.code) === parentOf(code));
	return isKnownYear && siblings.length === 1 ? siblings[0] : undefined;
};

/**
 * 科目名称与代码相符
 *
 * A label that is the name of the account beside the printed code. Renamed accounts keep all their names, and what the
 * catalogue holds from memory alone accuses nobody.
 *
 * @example good
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   2101501|行政运行|5.00
 *   2101506|医疗保障经办事务|6.00
 * @example bad
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   2101501|行政运行|5.00
 *   2101505|医疗保障经办事务|6.00
 *   → 科目名称与代码相符：2101505 的名称是“医疗保障政策管理”，印为“医疗保障经办事务”，那是 2101506 的名称
 */
export const accountNames: Rule = {
	name: 'account-names',
	*check({contents, vocabulary}) {
		const seen = new Set<string>();
		let last: Fact | undefined;
		for (const fact of contents.facts) {
			if (!isNamed(fact) || (last !== undefined && isSameRow(fact, last))) {
				continue;
			}

			last = fact;
			const key = `${fact.table} ${fact.row} ${fact.code}`;
			const meant = seen.has(key) ? undefined : meantAccount(vocabulary, fact);
			seen.add(key);
			if (meant !== undefined) {
				yield {
					kind: 'remark',
					severity: 'warning',
					text: 'account-name',
					values: {
						code: fact.code,
						label: fact.label,
						name: vocabulary.account(fact.classification, fact.code)?.name ?? '',
						meant: meant.code,
					},
					figures: [fact],
				};
			}
		}
	},
};
