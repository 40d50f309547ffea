import { randomBytes } from 'node:crypto';
import { checkPages } from './check-pages.ts';
import { createChecklist } from './checklist.ts';
import { checkPayments, type SmokePeople } from './four-payments.ts';

/** A cold start and a slow morning included; a person would have given up. */
export const answerMsMax = 15_000;

/**
 * @param peopleOf undefined for what needs nobody's sign-in only
 * @returns how many checks failed
 */
export async function runSmoke(
  url: string,
  peopleOf: (() => Promise<SmokePeople>) | undefined,
  write: (line: string) => void,
  now: () => number = () => performance.now(),
): Promise<number> {
  const checklist = createChecklist(write, now);
  await checkPages(checklist, url, answerMsMax);
  if (peopleOf) {
    let people: SmokePeople | undefined;
    await checklist.check('the sign-ins of a test merchant and a test client', async () => {
      people = await peopleOf();
      return (await people.merchant.call('getMerchant')).tradeName;
    });
    const run = randomBytes(6).toString('hex');
    if (people) await checkPayments(checklist, people, (name) => `smoke-${run}-${name}`);
  }
  write(`${checklist.done - checklist.failed} of ${checklist.done} checks passed.`);
  return checklist.failed;
}
