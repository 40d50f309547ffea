import type { QueryClient } from '@tanstack/react-query';
import type { PaymentEvent } from '../../contract/live-event.ts';
import { isPassing } from '../api/failure.ts';
import { keepNewer, known, readOthers, takeIn, type Kept, type Versioned } from './take-in.ts';

/** What comes this soon after what was just read is read together. */
const gatherMs = 200;
/** Of more changes at once than this, whatever is shown is read as a whole. */
const readSinglyMax = 3;
const retriesMax = 3;

interface Options<P extends Versioned> {
  queries: QueryClient;
  kept: Kept<P>;
  read: (id: string) => Promise<P>;
  /** Told of each change that was read, and what was known before. */
  onRead?: (payment: P, before: P | undefined) => void;
  /** Calls `run` once, `ms` later. */
  after: (ms: number, run: () => void) => unknown;
}

/**
 * Reads what the channel tells of, once: the payment itself, which then stands in every list where it belongs. What this tab
 * did itself it knows already, and an event that comes twice or too late says nothing new.
 */
export function changeReader<P extends Versioned>({ queries, kept, read, onRead, after }: Options<P>) {
  const waiting = new Map<string, number>();
  let isGathering = false;

  function readWaiting(): void {
    const unknown = [...waiting].filter(([id, version]) => (known(queries, kept, id)?.version ?? 0) < version);
    waiting.clear();
    if (unknown.length === 0) return;
    if (unknown.length > readSinglyMax) return void queries.invalidateQueries({ queryKey: kept.root });
    for (const [id, version] of unknown) void readOne(id, version);
    readOthers(queries, kept);
    isGathering = true;
    after(gatherMs, () => {
      isGathering = false;
      readWaiting();
    });
  }

  async function readOne(id: string, version: number): Promise<void> {
    const before = known(queries, kept, id);
    try {
      const first = await fetchOne(id);
      // The read was on its way already when the change was made.
      const payment = first.version < version ? await fetchOne(id) : first;
      takeIn(queries, kept, payment);
      onRead?.(payment, before);
    } catch {
      // Whoever shows it reads it again, and says what is the matter.
      void queries.invalidateQueries({ queryKey: kept.root });
    }
  }

  const fetchOne = (id: string) =>
    queries.fetchQuery<P>({
      queryKey: kept.one(id),
      queryFn: () => read(id),
      staleTime: 0,
      retry: (failures, error) => isPassing(error) && failures < retriesMax,
      structuralSharing: (seen, fresh) => keepNewer(seen as P | undefined, fresh as P),
    });

  return ({ payment, version, notified }: PaymentEvent): void => {
    // Only a page that shows the payment by itself says how the client was told.
    if (notified) void queries.invalidateQueries({ queryKey: kept.one(payment), exact: true });
    waiting.set(payment, Math.max(version, waiting.get(payment) ?? 0));
    if (!isGathering) readWaiting();
  };
}
