/** No line of a page ends within « e-mail » or « vous-même »: their hyphen becomes one that does not break. */
export const unbroken = (text: string): string => text.replaceAll(/(?<=\be)-(?=mails?\b)|-(?=mêmes?)/giu, '\u2011');
