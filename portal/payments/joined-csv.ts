/** By it a spreadsheet knows the file for UTF-8; it stands once, at the very start. */
const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';

/**
 * The pages of the API's CSV, each a header row and records that are ended by CRLF (RFC 4180), as one file with a single
 * header row.
 */
export function joinedCsv(pages: readonly string[]): string {
  const [first = '', ...others] = pages.map((page) => page.replaceAll(byteOrderMark, ''));
  return byteOrderMark + first + others.map(withoutHeader).join('');
}

/** The titles hold no line end, so the header is the first line whatever the records hold. */
function withoutHeader(page: string): string {
  const end = page.indexOf(lineEnd);
  return end < 0 ? '' : page.slice(end + lineEnd.length);
}

/** How many records a page has: line ends between quotes belong to a text. */
export function countRecords(page: string): number {
  const outsideQuotes = page.replaceAll(/"[^"]*"/g, '');
  const lines = outsideQuotes.split(lineEnd).length - (outsideQuotes.endsWith(lineEnd) ? 1 : 0);
  return Math.max(0, lines - 1);
}

/** `<?cursor=…>; rel="next"` (RFC 8288) → the cursor. */
export function nextCursor(link: string | null): string | undefined {
  const target = /<([^>]*)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
  return target === undefined ? undefined : (new URL(target, 'https://api').searchParams.get('cursor') ?? undefined);
}

/** The name that the API gives the file (RFC 6266). */
export const fileNameOf = (disposition: string | null): string | undefined =>
  /filename="([^"/\\]+)"/.exec(disposition ?? '')?.[1];
