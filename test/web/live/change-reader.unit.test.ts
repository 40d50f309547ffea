import { QueryClient, QueryObserver, type QueryKey } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../web/api/failure.ts';
import { changeReader } from '../../../web/live/change-reader.ts';
import { keepNewer, readOthers, takeIn, type Kept } from '../../../web/live/take-in.ts';

interface Payment {
  id: string;
  version: number;
  createdAt: string;
  open: boolean;
}

const root = ['payments'];
const openKey = [...root, 'open'];
const sumKey = [...root, 'sum'];
const kept: Kept<Payment> = {
  root,
  one: (id) => [...root, 'one', id],
  lists: [{ key: openKey, holds: ({ open }) => open }],
  others: [sumKey],
};
const payment = (id: string, version = 1, open = true): Payment => ({
  id,
  version,
  open,
  createdAt: `2026-06-01T08:00:0${id}Z`,
});

/** A page that shows the open payments and a sum, on a clock of its own, with an API behind it. */
function given(stored: Payment[]) {
  const api = new Map(stored.map((each) => [each.id, each]));
  const calls: string[] = [];
  const queries = new QueryClient();
  const show = <T>(queryKey: QueryKey, queryFn: () => Promise<T>, initialData?: T) => {
    const observer = new QueryObserver(queries, {
      queryKey,
      queryFn,
      staleTime: Infinity,
      ...(initialData !== undefined && { initialData }),
    });
    return observer.subscribe(() => undefined);
  };
  const listed = () => {
    calls.push('list');
    return Promise.resolve([...api.values()].filter(({ open }) => open).reverse());
  };
  show(openKey, listed, stored.filter(({ open }) => open).reverse());
  show(sumKey, () => Promise.resolve(calls.push('sum')), 0);
  const read = vi.fn((id: string) => {
    calls.push(`one ${id}`);
    const found = api.get(id);
    return found ? Promise.resolve(found) : Promise.reject(new Failure({ kind: 'broken' }));
  });
  const onRead = vi.fn();
  const tell = changeReader({ queries, kept, read, onRead, after: (ms, run) => setTimeout(run, ms) });
  return {
    api,
    calls,
    queries,
    read,
    onRead,
    tell,
    show,
    open: () => queries.getQueryData<Payment[]>(openKey)?.map(({ id, version }) => `${id} v${version}`),
  };
}

const settled = () => vi.advanceTimersByTimeAsync(1_000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a change that the channel tells of', () => {
  it('is read once: the payment itself, which then stands where it belongs', async () => {
    const { api, calls, tell, open, onRead } = given([payment('1'), payment('2')]);
    api.set('2', payment('2', 2, false));
    tell({ payment: '2', version: 2 });
    await settled();
    expect(calls.filter((call) => call !== 'sum')).toEqual(['one 2']);
    expect(open()).toEqual(['1 v1']);
    expect(onRead).toHaveBeenCalledWith(payment('2', 2, false), payment('2'));
  });

  it('of a payment that is new puts it where its age belongs', async () => {
    const { api, tell, open } = given([payment('1'), payment('3')]);
    api.set('2', payment('2'));
    tell({ payment: '2', version: 1 });
    await settled();
    expect(open()).toEqual(['3 v1', '2 v1', '1 v1']);
  });

  it('that is known already is not read: an own change, an event that comes twice, one that is late', async () => {
    const { calls, queries, tell } = given([payment('1')]);
    takeIn(queries, kept, payment('1', 3));
    tell({ payment: '1', version: 3 });
    tell({ payment: '1', version: 3 });
    tell({ payment: '1', version: 2 });
    await settled();
    expect(calls).toEqual([]);
  });

  it('told twice at once is read once', async () => {
    const { api, calls, tell, open } = given([payment('1')]);
    api.set('1', payment('1', 3));
    tell({ payment: '1', version: 2 });
    tell({ payment: '1', version: 3 });
    await settled();
    expect(calls.filter((call) => call.startsWith('one'))).toEqual(['one 1']);
    expect(open()).toEqual(['1 v3']);
  });

  it('whose read was on its way before it is read again', async () => {
    const { api, calls, read, tell, open } = given([payment('1')]);
    let answer: (payment: Payment) => void = () => undefined;
    read.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    tell({ payment: '1', version: 2 });
    api.set('1', payment('1', 3));
    tell({ payment: '1', version: 3 });
    await vi.advanceTimersByTimeAsync(0);
    answer(payment('1', 2));
    await settled();
    expect(open()).toEqual(['1 v3']);
    expect(calls.filter((call) => call.startsWith('one'))).toEqual(['one 1']);
  });

  it('among many at once has what is shown read as a whole', async () => {
    const ids = ['1', '2', '3', '4', '5', '6'];
    const { api, calls, tell } = given(ids.map((id) => payment(id)));
    for (const id of ids) api.set(id, payment(id, 2));
    for (const id of ids) tell({ payment: id, version: 2 });
    await settled();
    expect(calls.filter((call) => call === 'list')).toHaveLength(1);
    expect(calls.filter((call) => call.startsWith('one'))).toEqual(['one 1']);
  });

  it('has what cannot be told from it read again, once for all that come together after it', async () => {
    const { api, calls, tell } = given([payment('1'), payment('2'), payment('3')]);
    for (const id of ['1', '2', '3']) api.set(id, payment(id, 2));
    for (const id of ['1', '2', '3']) tell({ payment: id, version: 2 });
    await settled();
    expect(calls.filter((call) => call === 'sum')).toHaveLength(2);
  });

  it('of nothing but how the client was told is read where the payment is shown, and nowhere else', async () => {
    const { calls, tell, show, read } = given([payment('1'), payment('2')]);
    show(kept.one('1'), () => read('1'), payment('1'));
    tell({ payment: '1', version: 1, notified: true });
    tell({ payment: '2', version: 1, notified: true });
    await settled();
    expect(calls).toEqual(['one 1']);
  });

  it('that cannot be read is left to the pages that show it', async () => {
    const { calls, tell } = given([payment('1')]);
    tell({ payment: '9', version: 1 });
    await settled();
    expect(calls).toContain('list');
  });
});

describe('what is known of a payment', () => {
  it('is never replaced by an answer that is older', () => {
    expect(keepNewer(payment('1', 3), payment('1', 2))).toEqual(payment('1', 3));
    expect(keepNewer(payment('1', 2), payment('1', 2, false))).toEqual(payment('1', 2, false));
  });

  it('keeps its identity when nothing has changed, so that nothing is drawn', () => {
    const seen = payment('1');
    expect(keepNewer(seen, payment('1'))).toBe(seen);
  });

  it('is put into no list that has not been read', () => {
    const queries = new QueryClient();
    takeIn(queries, kept, payment('1'));
    expect(queries.getQueryData(openKey)).toBeUndefined();
    expect(queries.getQueryData(kept.one('1'))).toEqual(payment('1'));
  });

  it('has a list read again that was on its way meanwhile', async () => {
    const { queries, calls, api, open } = given([payment('1')]);
    void queries.refetchQueries({ queryKey: openKey });
    api.set('1', payment('1', 2, false));
    takeIn(queries, kept, payment('1', 2, false));
    await settled();
    expect(calls.filter((call) => call === 'list')).toHaveLength(2);
    expect(open()).toEqual([]);
  });

  it('leaves a list alone that somebody has unfolded page after page', async () => {
    const queries = new QueryClient();
    const read = vi.fn(() => Promise.resolve({ pages: [[], []], pageParams: [] }));
    new QueryObserver(queries, {
      queryKey: sumKey,
      queryFn: read,
      staleTime: Infinity,
      initialData: { pages: [[], []], pageParams: [] },
    }).subscribe(() => undefined);
    readOthers(queries, kept);
    await settled();
    expect(read).not.toHaveBeenCalled();
    expect(queries.getQueryState(sumKey)?.isInvalidated).toBe(true);
  });
});
