import * as z from 'zod';
import { subjectKinds } from '../../../contract/back-office/acts.ts';
import { workListNames } from '../../../contract/back-office/work.ts';
import { act, isoInstant } from './fields.ts';
import { operationFacts } from './operations.ts';

const list = z.enum(workListNames);

export const byList = z.object({ list });
/** An id, after what tells several of the same one apart, if anything: a date, whose mailbox. */
const itemId = z.string().regex(/^(?:[A-Z0-9_-]{1,16}\.)?[a-z2-7]{26}$/);
/** Who looks after a debt stands with the debt. */
const takenFrom = z.enum(workListNames).exclude(['debts']);
export const byListAndId = z.object({ list: takenFrom, id: itemId });

export const workCounts = z.object({
  items: z.array(
    z.object({
      list,
      count: z.int(),
      hasMore: z.boolean().meta({ description: 'There are more than were counted' }),
      taken: z.int().meta({ description: 'Of these, how many somebody has taken' }),
      oldest: isoInstant.optional(),
    }),
  ),
});

export const workItem = z
  .object({
    id: z.string(),
    since: isoInstant,
    about: z.object({ kind: z.enum(subjectKinds), id: z.string() }),
    facts: operationFacts,
    taken: act.optional(),
  })
  .meta({ id: 'WorkItem' });

export const workItems = z.object({ items: z.array(workItem), hasMore: z.boolean() });
