import { pause } from '../clock.ts';
import { Unavailable } from '../unavailable.ts';
import { classifyError } from './errors.ts';

const triesMax = 3;
const pauseMs = 50;

/** Sends a read again when it got no answer, a few times. @throws Unavailable after that. */
export async function read<T>(send: () => Promise<T>, sleep: (ms: number) => Promise<void> = pause): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      const { kind } = classifyError(error);
      if (kind === 'bug') throw error;
      if (kind === 'unknown' || tries === triesMax) throw new Unavailable('the database', { cause: error });
      await sleep(pauseMs * tries);
    }
  }
}
