import { Unavailable } from './unavailable.ts';

/** Of calls at once that change the same, one is first in each round, and few people make any. */
const roundsMax = 8;

/**
 * Reads, decides and writes on condition that nothing has changed since it was read; where somebody else was first, anew, so
 * many times at most.
 *
 * @param what is to be changed, for the log
 * @param round answers, or gives undefined where somebody else was first
 * @throws Unavailable when somebody else was first each time
 */
export async function inRounds<Answer>(what: string, round: () => Promise<Answer | undefined>): Promise<Answer> {
  for (let rounds = 1; rounds <= roundsMax; rounds += 1) {
    const answer = await round();
    if (answer !== undefined) return answer;
  }
  throw new Unavailable(what);
}
