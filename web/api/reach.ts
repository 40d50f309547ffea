import { Failure } from './failure.ts';
import { wholeMs } from './patience.ts';

/** Fetch standard, "null body status": a response with one of these may carry no body. */
const withoutBody = [101, 103, 204, 205, 304];

/**
 * `fetch` with a time-out, which covers the whole body. The one place that tells a network's failure from a bug of
 * ours: only what fetching itself throws is one.
 *
 * @param waitMs after which a call that hangs on a bad network is given up, so that it can be tried again
 * @throws Failure `unreachable`; what the caller's own signal says when that ended it
 */
export async function reach(input: RequestInfo | URL, init: RequestInit = {}, waitMs = wholeMs): Promise<Response> {
  const caller = init.signal ?? undefined;
  // Joined by hand: AbortSignal.any is newer than the browsers of many phones (Safari has it since 17.4).
  const patience = new AbortController();
  const giveUp = () => patience.abort(caller?.reason);
  const timer = setTimeout(giveUp, waitMs);
  if (caller?.aborted) giveUp();
  caller?.addEventListener('abort', giveUp);
  let fetched: Fetched;
  try {
    fetched = await fetchWhole(input, { ...init, signal: patience.signal });
  } catch (error) {
    if (caller?.aborted) throw error;
    throw new Failure({ kind: 'unreachable' });
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', giveUp);
  }
  if (isSomebodyElses(fetched.head)) throw new Failure({ kind: 'unreachable' });
  return new Response(fetched.body, fetched.head);
}

/** What is called from here answers no page: a hotel's Wi-Fi does, to everything, until somebody signs in to it. */
const isSomebodyElses = ({ ok, headers }: Response): boolean =>
  ok && (headers.get('content-type') ?? '').startsWith('text/html');

interface Fetched {
  head: Response;
  body: ArrayBuffer | null;
}

async function fetchWhole(input: RequestInfo | URL, init: RequestInit): Promise<Fetched> {
  const head = await fetch(input, init);
  return { head, body: withoutBody.includes(head.status) ? null : await head.arrayBuffer() };
}
