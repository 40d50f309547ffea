import { createStore, type UseStore } from 'idb-keyval';
import { within } from '../../web/within.ts';

/** Together well within what a page may take before it says something. */
const tries = 3;
const tryMs = 3_000;
const pauseMs = 300;

/**
 * Does something with the database of device keys, one for all who sign in on this phone. Browsers lose a connection, or
 * never open one, and do what is asked on the next: each try has a connection of its own, and a limit.
 *
 * @param work which may be done more than once
 * @throws what the last try threw; TimedOut
 */
export async function onKeys<T>(work: (keys: UseStore) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await within(tryMs, begun(work));
    } catch (error) {
      if (attempt === tries) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** A browser may also throw before there is anything to wait for. */
const begun = async <T>(work: (keys: UseStore) => Promise<T>): Promise<T> =>
  work(createStore('encaissement', 'device-keys'));
