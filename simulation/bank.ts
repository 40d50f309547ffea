import { textContent } from '../adapters/s3/object-store.ts';
import { takeFile } from '../functions/bank-feedback/take-file.ts';
import { memoryObjects } from '../test/support/memory-objects.ts';
import type { Deployed, Invocations } from './invocations.ts';

/** The inbox of the bank's files, and the function that takes them. */
export function bankOf(invoke: Invocations, { aws, published }: Pick<Deployed, 'aws' | 'published'>) {
  const inbox = memoryObjects();
  const { schedule } = aws;
  let files = 0;
  return {
    /** @returns under which key it is */
    async putBankFile(content: string): Promise<string> {
      const key = `bank-inbox/${(files += 1)}.xml`;
      await inbox.putIfAbsent(key, textContent(content));
      return key;
    },

    /** One run of the state machine’s step. @param sha256 as the run before has said it */
    takeBankFile: (of: { key: string; sha256?: string }) =>
      invoke('bank file', (deps) =>
        takeFile(of, { ...deps, inbox, published, now: () => schedule.now, hasTime: () => true }),
      ),
  };
}
