import {amountText, type Fact, factRows, importReport, openSampleStore} from 'kuanxiang';

const store = openSampleStore();
const catalog = await store.catalog();
const reports = await Promise.all(catalog.map(({report}) => store.load(report)));
const facts: Fact[] = reports.flatMap(report => [...report.facts]);
const {rows} = factRows(reports);
const first = facts[0];

const page = [
	'示例市医疗保障局2024年部门预算',
	'收支总表',
	'单位：万元',
	'收入\t\t支出\t',
	'项目\t预算数\t项目\t预算数',
	'一般公共预算拨款收入\t1,202.95\t卫生健康支出\t1,202.95',
	'收入总计\t1,202.95\t支出总计\t1,202.95',
].join('\n');
const read = await importReport(new TextEncoder().encode(page), '示例.txt');

console.log(
	`${catalog.length} reports, ${rows.length} rows, the first figure is ${first && amountText(first.amount, 'yuan')}`,
);
console.log(`${read.report.unit} ${read.report.fiscalYear}: ${read.facts.length} facts`);
if (rows.length === 0 || first === undefined || read.facts.length === 0) {
	process.exitCode = 1;
}
