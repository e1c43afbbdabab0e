import * as v from 'valibot';
import {units} from '../model/amount.js';
import {formats, type Place} from '../model/document.js';
import {type Report, scopes, stages, witnessFields, witnessOrigins} from '../model/report.js';

const text = v.nullable(v.string());
const position = v.pipe(v.number(), v.safeInteger());

const place: v.GenericSchema<Place> = v.variant('kind', [
	v.object({kind: v.literal('line'), line: position, column: position}),
	v.object({kind: v.literal('page'), page: position, row: position, column: position}),
	v.object({kind: v.literal('sheet'), sheet: v.string(), cell: v.string()}),
]);

export const sourceSchema = v.object({file: v.string(), sha256: v.string(), format: v.picklist(formats)});

export const witnessSchema = v.object({
	field: v.picklist(witnessFields),
	value: v.string(),
	from: v.picklist(witnessOrigins),
	text: v.string(),
	place: v.nullable(place),
});

/** Parsing also puts the keys into this order, so that equal reports are equal bytes. */
export const reportSchema: v.GenericSchema<Report> = v.object({
	id: v.pipe(v.string(), v.nonEmpty()),
	unit: text,
	unitCode: text,
	region: v.object({province: text, city: text, county: text}),
	fiscalYear: v.nullable(position),
	stage: v.nullable(v.picklist(stages)),
	scope: v.nullable(v.picklist(scopes)),
	title: text,
	printedUnit: v.nullable(v.picklist(units)),
	sources: v.array(sourceSchema),
	witnesses: v.array(witnessSchema),
});
