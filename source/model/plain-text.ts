/** Control characters of a report or a file's name could steer a terminal; only tabs and line ends are left, for others to treat. */
export const withoutControls = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, '\uFFFD');
