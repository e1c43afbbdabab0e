import {noMeaning} from './claim-meaning.js';
import {listMark} from './claim-phrase.js';
import type {Subject} from './claim-subject.js';

/** 示例平台项目绩效自评综述: what is told next is of the project. */
export const evaluated =
	/^[“"]?(?<name>[^“”",;]{2,60}?)[”"]?(?:项目)?(?:支出)?(?:绩效)?(?:自评(?:综述|情况|结果)?|(?:自我)?评价综述|综述)$/u;
/** “示例平台”项目自评得分为95分 */
export const scored = /^[“"]?(?<name>[^“”",;]{2,60}?)[”"]?项目(?:支出)?(?:绩效)?自评(?:得分|分数|总分)(?:为|是)?$/u;
const noProject = /^(?:部门|单位)?(?:整体)?(?:支出|项目|预算|该|本|各|上述)*$/u;

/** The project that a clause names in one of these ways. */
export const projectIn = (clause: string, pattern: RegExp): Subject | undefined => {
	const name = pattern.exec(clause.replace(listMark, ''))?.groups?.name;
	return name === undefined || noProject.test(name)
		? undefined
		: {path: [name], meaning: {...noMeaning, isWhole: false}, claim: null};
};
