import * as z from 'zod';
import { control, type Control } from './controls.ts';
import { ControlRefusal } from './problem.ts';

/** As the stack's parameter `PayeeVerificationUrl` ends. */
export const payeeVerificationPath = '/_local/payee-verifications';

const question = z.object({
  party: z.object({ name: z.string() }),
  partyAccount: z.object({ iban: z.string() }),
});

/** A word in the holder's name decides; without one of them the account is in that name. */
const played = [
  { word: /\bproche\b/i, answer: (name: string) => ({ partyNameMatch: 'CMTC', matchedName: withoutWord(name) }) },
  { word: /\binconnu\b/i, answer: () => ({ partyNameMatch: 'NMTC' }) },
  { word: /\bimpossible\b/i, answer: () => ({ partyNameMatch: 'NOAP' }) },
  {
    word: /\bpanne\b/i,
    answer: () => {
      throw new ControlRefusal(503, 'payee-verification-down', 'A name with the word “panne” is answered with a 503.');
    },
  },
];

const withoutWord = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => !/^proche$/i.test(word))
    .join(' ') || 'AUTRE TITULAIRE';

/** Plays the bank that says whose an account is (Verification of Payee). */
export const payeeVerificationControls = (): Control[] => [
  control({
    method: 'POST',
    path: payeeVerificationPath,
    body: question,
    run: ({ body: { party } }) => {
      const found = played.find(({ word }) => word.test(party.name));
      return Promise.resolve().then(() => found?.answer(party.name) ?? { partyNameMatch: 'MTCH' });
    },
  }),
];
