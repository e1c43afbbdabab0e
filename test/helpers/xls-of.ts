import {CFB} from '@e965/xlsx';

/** Numbers of one, two or four bytes, or bytes as they are. */
export type Field = readonly [value: number, size: 1 | 2 | 4] | Uint8Array;

export const short = (value: number): Field => [value, 2];
export const long = (value: number): Field => [value, 4];
export const byte = (value: number): Field => [value, 1];
export const float = (value: number): Field => new Uint8Array(Float64Array.of(value).buffer);
export const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
export const narrow = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

export const record = (type: number, ...fields: readonly Field[]): Uint8Array => {
	const parts = fields.map(field => {
		if (field instanceof Uint8Array) {
			return field;
		}

		const part = Buffer.alloc(field[1]);
		part.writeUIntLE(field[0] >>> 0, 0, field[1]);
		return new Uint8Array(part);
	});
	const content = Buffer.concat(parts);
	const header = Buffer.alloc(4);
	header.writeUInt16LE(type, 0);
	header.writeUInt16LE(content.length, 2);
	return new Uint8Array(Buffer.concat([header, content]));
};

export const begin = (version: number, kind: number): Uint8Array =>
	record(0x809, short(version), short(kind), short(0), short(0));
export const end = record(0x0a);

/** A workbook of one sheet, record by record. */
export const xlsOf = (
	sheet: readonly Uint8Array[],
	globals: readonly Uint8Array[] = [],
	{version = 0x0600, name = wide('表'), stream = 'Workbook'} = {},
): Uint8Array => {
	const isOld = version < 0x0600;
	const boundSheet = (offset: number): Uint8Array =>
		record(
			0x85,
			long(offset),
			byte(0),
			byte(0),
			byte(isOld ? name.length : name.length / 2),
			...(isOld ? [] : [byte(1)]),
			name,
		);
	const head = (offset: number): Uint8Array =>
		new Uint8Array(Buffer.concat([begin(version, 5), ...globals, boundSheet(offset), end]));
	const content = Buffer.concat([head(head(0).length), begin(version, 0x10), ...sheet, end]);
	const file = CFB.utils.cfb_new();
	CFB.utils.cfb_add(file, `/${stream}`, content);
	return new Uint8Array(CFB.write(file, {type: 'buffer'}));
};
