import { pause } from '../clock.ts';
import { Unavailable } from '../unavailable.ts';
import { classifyError } from './errors.ts';

const attemptsMax = 3;
const pauseMs = 50;

/** Retries a read that got no answer, a few times. @throws Unavailable after that. */
export async function read<T>(send: () => Promise<T>, sleep: (ms: number) => Promise<void> = pause): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const { kind } = classifyError(error);
      if (kind === 'bug') throw error;
      if (kind === 'unknown') throw new Unavailable('the database', { cause: error, unexpected: true });
      if (attempt === attemptsMax) throw new Unavailable('the database', { cause: error });
      await sleep(pauseMs * attempt);
    }
  }
}
