import { callLimits } from '../../contract/settings/limits.ts';
import { Failure } from './failure.ts';

/** A call that hangs on a bad network is given up, body included, so that it can be tried again. */
const timeoutMs = callLimits.pageWaitsMs;
/** Fetch standard, "null body status": a response with one of these may carry no body. */
const withoutBody = [101, 103, 204, 205, 304];

/**
 * `fetch` with an end to its patience, and with the whole body. The one place that tells a network's failure from a bug of
 * ours: only what fetching itself throws is one.
 *
 * @throws Failure `unreachable`; what the caller's own signal says when that ended it
 */
export async function reach(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const caller = init.signal ?? undefined;
  // Joined by hand: AbortSignal.any is newer than the browsers of many phones (Safari has it since 17.4).
  const patience = new AbortController();
  const giveUp = () => patience.abort(caller?.reason);
  const timer = setTimeout(giveUp, timeoutMs);
  if (caller?.aborted) giveUp();
  caller?.addEventListener('abort', giveUp);
  try {
    return await whole(fetch(input, { ...init, signal: patience.signal }));
  } catch (error) {
    if (caller?.aborted) throw error;
    throw new Failure({ kind: 'unreachable' });
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', giveUp);
  }
}

async function whole(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  const body = withoutBody.includes(response.status) ? null : await response.arrayBuffer();
  return new Response(body, response);
}
