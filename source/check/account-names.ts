import {type Classification, parentOf} from '../model/account.js';
import type {Fact} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import {once} from '../model/once.js';
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

/** Whether an account is called so beyond memory: the catalogue attests it, or a table of the report prints it. */
type IsSure = (account: Account) => boolean;

const sureIn = (facts: readonly Fact[]): IsSure => {
	const printed = once(
		() => new Set(facts.filter(isNamed).map(fact => [fact.classification, fact.code, labelKey(fact.label)].join(' '))),
	);
	return ({attested, classification, code, name, formerNames}) =>
		attested || [name, ...formerNames].some(own => printed().has([classification, code, labelKey(own)].join(' ')));
};

/** The account beside this one that the label names; nothing where the code's own name, now or before, is printed. */
const meantAccount = (
	vocabulary: Vocabulary,
	{code, label, classification, fiscalYear}: Named,
	isSure: IsSure,
): Account | undefined => {
	const own = vocabulary.account(classification, code);
	if (own !== undefined && (hasName(own, label) || !isSure(own))) {
		return undefined;
	}

	const isKnownYear = fiscalYear !== null && fiscalYear >= firstYear[classification];
	const siblings = vocabulary
		.accountsNamed(classification, label)
		.filter(account => account.code !== code && parentOf(account.code) === parentOf(code) && isSure(account));
	return isKnownYear && siblings.length === 1 ? siblings[0] : undefined;
};

/**
 * 科目名称与代码相符
 *
 * A label that is the name of the account beside the printed code. Renamed accounts keep all their names, and what the
 * catalogue holds from memory alone accuses nobody, unless another table of the report prints it so.
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
 * @example bad
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   2130108|病虫害控制|5.00
 *   2130119|防灾救灾|6.00
 *
 *   一般公共预算支出表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   2130108|防灾救灾|5.00
 *   2130119|病虫害控制|6.00
 *   → 科目名称与代码相符：2130108 的名称是“病虫害控制”，印为“防灾救灾”，那是 2130119 的名称
 *   → 科目名称与代码相符：2130119 的名称是“防灾救灾”，印为“病虫害控制”，那是 2130108 的名称
 */
export const accountNames: Rule = {
	name: 'account-names',
	*check({contents, vocabulary}) {
		const isSure = sureIn(contents.facts);
		const seen = new Set<string>();
		let last: Fact | undefined;
		for (const fact of contents.facts) {
			if (!isNamed(fact) || (last !== undefined && isSameRow(fact, last))) {
				continue;
			}

			last = fact;
			const key = `${fact.table} ${fact.row} ${fact.code}`;
			const meant = seen.has(key) ? undefined : meantAccount(vocabulary, fact, isSure);
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
