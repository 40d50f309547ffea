import { Mismatch, type Parser } from '../../adapters/parse.ts';
import { listLimits } from '../../contract/settings/limits.ts';
import { requestHash } from '../../core/ids.ts';
import type { Refusal } from '../../contract/refusal.ts';

interface PageAsked<After> {
  query: { cursor?: string | undefined; limit?: number | undefined };
  /** Who asks, and for what: a cursor is good for exactly that. */
  boundTo: object;
  /** How a position is read back from a cursor. */
  position: Parser<After>;
}

interface PageRead<Item, Position> {
  items: Item[];
  /** Where the next page starts; undefined on the last one. */
  next: Position | undefined;
}

/**
 * One page of a list: the cursor is opened, `read` is asked for what follows it, and the next cursor is made.
 *
 * The cursor is an opaque position, bound to who asks and for what: used by somebody else or with other filters it is
 * refused (`cursor-invalid`) rather than answered with a page from elsewhere. It grants nothing: the list is always the
 * caller's own.
 */
export async function paged<Item, After, Position extends object>(
  { query: { cursor, limit = listLimits.pageSizeDefault }, boundTo, position }: PageAsked<After>,
  read: (after: After | undefined, limit: number) => Promise<PageRead<Item, Position>>,
): Promise<{ items: Item[]; nextCursor: string | null } | { refusal: Refusal }> {
  const binding = requestHash(boundTo);
  const opened = cursor === undefined ? {} : open(cursor, binding, position);
  if (!opened) return { refusal: { code: 'cursor-invalid', field: 'cursor' } };
  const { items, next } = await read(opened.after, limit);
  return { items, nextCursor: next ? cursorAt(next, binding) : null };
}

const cursorAt = (position: object, binding: string): string =>
  Buffer.from(JSON.stringify([binding, position])).toString('base64url');

/** Undefined when the cursor is none, or not one of this list. */
function open<After>(cursor: string, expected: string, position: Parser<After>): { after?: After } | undefined {
  try {
    const [binding, held] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    return binding === expected ? { after: position(held) } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof Mismatch) return undefined;
    throw error;
  }
}
