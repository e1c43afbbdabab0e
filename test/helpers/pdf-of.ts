/** Writes small PDF files: uncompressed, with a Chinese font that is named but not embedded. */

export type Mark = {
	/** Content stream operators; y grows upwards, as in PDF. */
	readonly operators: (height: number) => string;
};

export type PdfPage = {
	readonly marks: readonly Mark[];
	readonly width?: number;
	readonly height?: number;
	readonly rotate?: 0 | 90 | 180 | 270;
};

const hexOf = (text: string): string =>
	[...text].map(character => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');

/** Latin characters are half as wide as Chinese ones. */
export const widthOf = (text: string, size = 10): number =>
	[...text].reduce((sum, character) => sum + (character < '\u0100' ? size / 2 : size), 0);

/** x and the baseline's y count from the upper left corner. */
export const text = (x: number, y: number, content: string, size = 10): Mark => ({
	operators: height => `BT /F0 ${size} Tf ${x} ${height - y} Td <${hexOf(content)}> Tj ET`,
});

export const rightText = (right: number, y: number, content: string, size = 10): Mark =>
	text(right - widthOf(content, size), y, content, size);

export const centred = (left: number, right: number, y: number, content: string): Mark =>
	text((left + right - widthOf(content)) / 2, y, content);

export const stroke = (x0: number, y0: number, x1: number, y1: number, width = 0.5): Mark => ({
	operators: height => `${width} w ${x0} ${height - y0} m ${x1} ${height - y1} l S`,
});

export const fill = (x: number, y: number, width: number, boxHeight: number, grey = 0): Mark => ({
	operators: height => `${grey} g ${x} ${height - y - boxHeight} ${width} ${boxHeight} re f 0 g`,
});

/** Shows of the marks only what lies in the box. */
export const clipped = (x: number, y: number, width: number, boxHeight: number, marks: readonly Mark[]): Mark => ({
	operators: height =>
		[
			`q ${x} ${height - y - boxHeight} ${width} ${boxHeight} re W n`,
			...marks.map(mark => mark.operators(height)),
			'Q',
		].join('\n'),
});

/** Everything under the page's own directory, from object 3 on. */
const fontObjects = [
	'<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
	'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500]' +
		' /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>',
	'<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0' +
		' /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
];

export const pdfOf = (pages: readonly PdfPage[]): Uint8Array => {
	const firstPage = fontObjects.length + 3;
	const pageObjects = pages.flatMap(({marks, width = 595, height = 842, rotate = 0}, index) => {
		const content = marks.map(mark => mark.operators(height)).join('\n');
		return [
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate}` +
				` /Resources << /Font << /F0 3 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
			`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
		];
	});
	const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
		...fontObjects,
		...pageObjects,
	];
	return new TextEncoder().encode(assembled(objects));
};

const assembled = (objects: readonly string[]): string => {
	let file = '%PDF-1.7\n';
	const offsets = objects.map((object, index) => {
		const offset = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	return (
		`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
		`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
	);
};
