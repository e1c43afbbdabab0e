/** Languages of the interface; the report's own words stay Chinese in both. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The words of the interface in one language, by key (`column.unit`); `{name}` in a text is replaced by that value. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;
