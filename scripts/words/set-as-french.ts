/**
 * A spreadsheet has no key for a no-break space or for a typographic apostrophe: where French asks for them, they are set.
 * What is set already stays as it is.
 */
export const setAsFrench = (text: string): string =>
  text
    .replaceAll(/ (?=[:;!?»€%])|(?<=«) /g, '\u00a0')
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replaceAll('...', '…');
