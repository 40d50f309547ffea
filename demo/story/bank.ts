import { nextSettlementDay } from '../../core/calendar/business-days.ts';
import type { Merchant } from '../cast.ts';
import { expectSame, NotAsTold } from '../narrator.ts';
import { today, type Stage } from '../stage.ts';

/** The bank answers: what it paid is at the bank, what came back is owed again and goes out once more. */
export async function tellBank(stage: Stage): Promise<void> {
  const { tell, controls, finance, book, gite, agence, pleinAir } = stage;
  tell.chapter({ fr: 'La banque répond', en: 'The bank answers' });
  const merchants = [gite, agence, pleinAir];
  const ofThisRun = new Set(book.map(({ dueDate }) => dueDate));
  const { items } = await finance.call('listExports', { query: { limit: 100 } });
  const dates = items
    .filter(({ date, transferCount = 0 }) => ofThisRun.has(date) && transferCount > 0)
    .map(({ date }) => date)
    .toSorted();
  const last = dates.at(-1);
  if (last === undefined) throw new NotAsTold('no export of this story has a transfer');

  await tell.step(
    { fr: 'Elle paie, et le dit deux fois, dans le désordre', en: 'it pays, and says so twice and out of order' },
    async () => {
      let files = 0;
      for (const date of dates.slice(0, -1)) files += (await controls.answerBank({ date, twice: true })).files.length;
      const statuses = await statusesOn(merchants, dates.slice(0, -1));
      expectAll(statuses, 'PAID');
      return {
        fr: `${files} fichiers, ${statuses.length} virement(s) payé(s)`,
        en: `${files} files, ${statuses.length} transfer(s) paid`,
      };
    },
  );
  await tell.step(
    { fr: `Le ${last}, tout lui revient\u00a0: les sommes restent dues`, en: 'one day all comes back: still owed' },
    async () => {
      const { outcomes } = await controls.answerBank({ date: last, returned: 100, codes: ['MS03'], twice: true });
      const statuses = await statusesOn(merchants, [last]);
      expectAll(statuses, 'RETURNED');
      return outcomes.map(({ code }) => code).join(', ');
    },
  );
  await tell.step({ fr: 'L’export suivant les paie à nouveau', en: 'the next export pays them again' }, async () => {
    const again = nextSettlementDay(await today(stage));
    await controls.advanceTo(`${again}T06:30:00Z`);
    expectAll(await statusesOn(merchants, [last]), 'REISSUED');
    await controls.answerBank({ date: again });
    expectAll(await statusesOn(merchants, [again]), 'PAID');
    return again;
  });
  await tell.step(
    { fr: 'Plus rien n’est en chemin, et l’audit est net', en: 'nothing is in transit, and the audit is clean' },
    async () => expectSame('findings', await controls.audit(), []),
  );
}

/** At least one, and each of them. */
const expectAll = (statuses: readonly string[], status: string) =>
  expectSame('transfers', [...new Set(statuses)], [status]);

async function statusesOn(merchants: readonly Merchant[], dates: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    merchants.map(async (merchant) => (await merchant.call('listReimbursements', { query: { limit: 100 } })).items),
  );
  return lists.flat().flatMap(({ exportDate, status }) => (exportDate && dates.includes(exportDate) ? [status] : []));
}
