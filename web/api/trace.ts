import { traceparentHeader, traceparentOf } from '../../contract/trace.ts';

/*
 * What somebody does in a page is one trace, however many calls it takes and however often they are repeated, so that
 * whoever looks into the logs finds all of it. What a page reads by itself is a trace for each call.
 */

let action: { of: unknown; id: string } | undefined;
let newest: Record<string, string> = {};

/** 32 hexadecimal digits: an id is random, and says nothing of anybody. */
const newId = (): string => crypto.randomUUID().replaceAll('-', '');

/** @param of what names the action: the newest one has the calls */
export function beginAction(of: unknown): void {
  action = { of, id: newId() };
}

export function endAction(of: unknown): void {
  if (action?.of === of) action = undefined;
}

/** Says which action a call belongs to. */
export function markTrace(request: Request): void {
  const traceparent = traceparentOf(action?.id ?? newId(), newId().slice(0, 16));
  request.headers.set(traceparentHeader, traceparent);
  newest = { [traceparentHeader]: traceparent };
}

/** What the newest call said: what goes wrong in a page is as a rule what came of it. */
export const traceHeaders = (): Record<string, string> => newest;
