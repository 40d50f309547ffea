import * as z from 'zod';
import type { LocalBank } from '../bank/local-bank.ts';
import { control, type Control } from './controls.ts';
import { ControlRefusal } from './problem.ts';

const percentage = z.number().min(0).max(100);

const body = z
  .strictObject({
    /** Of the export; the newest one with a transfer when left out. */
    date: z.iso.date().optional(),
    seed: z.int().default(1),
    rejected: percentage.default(0),
    returned: percentage.default(0),
    twice: z.boolean().default(false),
    codes: z
      .array(z.string().regex(/^[A-Z0-9]{4}$/))
      .min(1)
      .default(['AC04']),
    wholeFile: z.boolean().default(false),
  })
  .refine(({ rejected, returned }) => rejected + returned <= 100, {
    message: 'rejected and returned are of 100 transfers together',
    path: ['returned'],
  });

/** The bank, which answers an export at once: with any mix of outcomes, twice and out of order if need be. */
export const bankControls = (bank: LocalBank): Control[] => [
  control({
    method: 'POST',
    path: '/_local/bank',
    body,
    run: async ({ body: { date, ...mix } }) => {
      const answered = await bank.answer(date, mix);
      if (!answered) {
        throw new ControlRefusal(
          409,
          'nothing-to-answer',
          'The bank has no file: there is no such export with a transfer.',
        );
      }
      return answered;
    },
  }),
];
