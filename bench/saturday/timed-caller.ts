import { routes, type OperationId } from '../../functions/http/routes.ts';
import { UnexpectedAnswer } from '../../local/api/answer.ts';
import type { Answered, Caller, Options, Sent } from '../../local/api/caller.ts';

/** One call of the API, as whoever made it saw it. */
export interface Seen {
  operation: OperationId;
  status: number;
  ms: number;
}

/** A caller of whom each call is told with what it took. */
export function timedCaller(caller: Caller, tell: (seen: Seen) => void): Caller {
  const send: Caller['send'] = async (operation, options) => {
    const from = performance.now();
    const answer = await caller.send(operation, options);
    tell({ operation, status: answer.status, ms: performance.now() - from });
    return answer;
  };
  return {
    ...caller,
    send,
    async call<Id extends OperationId>(id: Id, options?: Options<Sent<Id>>) {
      const answer = await send(id, options);
      if (answer.status !== routes[id].status) throw new UnexpectedAnswer(id, answer);
      return answer.body as Answered<Id>;
    },
  };
}
