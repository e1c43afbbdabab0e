import type {Column} from './columns.js';

const embeddedPattern = /^([[【(（]?)(\d{3}|\d{5}|\d{7})[\])】）]?([-—_－]?)(?=[\u4e00-\u9fff“"])(.+)$/u;

/**
 * `2010501-行政运行`, `[2014001]行政运行`, `201一般公共服务支出`: code and name in one cell. Three digits that begin the name
 * of a project (110指挥中心) are part of it.
 */
export const embeddedCode = (label: string, {path}: Column): {digits: string; label: string} | undefined => {
	const [, bracket, digits = '', dash, name = ''] = embeddedPattern.exec(label) ?? [];
	const isMarked = bracket !== '' || dash !== '' || digits.length > 3;
	const isProject = /项目名称$/u.test(path.at(-1) ?? '');
	return digits === '' || (isProject && !isMarked) ? undefined : {digits, label: name};
};
