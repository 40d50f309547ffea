import * as z from 'zod';
import { requestHash } from '../../core/ids.ts';
import { instant } from '../../core/time.ts';

/** Where a list of payments stands. */
export const listPosition = z.object({ createdAt: z.int().transform(instant), id: z.string() });

/**
 * An opaque position in a list, bound to who asks and for what: used by somebody else or with other filters it is
 * refused rather than answered with a page from elsewhere. It grants nothing: the list is always the caller's own.
 */
export function toCursor(position: object, boundTo: object): string {
  return Buffer.from(JSON.stringify([requestHash(boundTo), position])).toString('base64url');
}

/** The position, or undefined when the cursor is not one of this list. */
export function fromCursor(cursor: string, boundTo: object): unknown {
  try {
    const [binding, position] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    return binding === requestHash(boundTo) ? position : undefined;
  } catch {
    return undefined;
  }
}
