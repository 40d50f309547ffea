import { SECOND_MS } from '../../contract/duration.ts';
import type { Instant } from '../../core/time.ts';
import { count, measureSeconds } from '../log.ts';
import type { Handler } from './call.ts';
import type { OperationId } from './routes.ts';

interface Measure {
  /** The metric of how long each call took, since the gateway had it. */
  took: string;
  /** The metric of those that took longer than they may. */
  slow: string;
  slowMs: number;
  now: () => Instant;
}

/** An action that people wait for, with an objective of how long (docs/reliability.md). */
export const measured =
  <Id extends OperationId, Dependencies>(
    { took, slow, slowMs, now }: Measure,
    act: Handler<Id, Dependencies>,
  ): Handler<Id, Dependencies> =>
  async (call, dependencies) => {
    const reply = await act(call, dependencies);
    const ms = now() - call.now;
    measureSeconds(took, ms / SECOND_MS);
    count(slow, ms > slowMs ? 1 : 0);
    return reply;
  };
