import { factKinds, isFactName } from '../../contract/back-office/facts.ts';
import { formatCents } from '../../contract/format/money.ts';
import { formatDay, formatMoment } from '../../web/format/dates.ts';
import { formatBasisPoints } from '../../web/format/percent.ts';
import type { Language } from '../../web/words/language.ts';
import { applicationWords } from '../applications/words.ts';
import { bankWords } from '../bank/words.ts';
import { creditOrderWords } from '../credit-orders/words.ts';
import { accountWords } from '../establishment/account-words.ts';
import { establishmentWords } from '../establishment/words.ts';
import { exportsWords } from '../exports/words.ts';
import { findingWords } from '../findings/words.ts';
import { roleWords } from '../operator/role-words.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { proposalWords } from '../proposals/words.ts';
import { workWords } from '../work/words.ts';
import { codeWords, factWords } from './fact-words.ts';

interface Reader {
  language: Language;
  /** Epoch milliseconds. */
  now: number;
}

/** What a fact is called: a role at an establishment by the establishment's id, and what this page does not know by its name. */
export const factLabel = (name: string, language: Language): string =>
  isFactName(name) ? factWords(language)[name] : name;

/** A fact as a person writes it: amounts in euros, moments of the day, codes in words. */
export function factText(name: string, value: string | number, { language, now }: Reader): string {
  switch (isFactName(name) ? factKinds[name] : 'code') {
    case 'amount':
      return formatCents(Number(value), language);
    case 'rate':
      return formatBasisPoints(Number(value), language);
    case 'day':
      return formatDay(value, language, now);
    case 'moment':
      return formatMoment(value, language, now);
    case 'code':
      return inWords(String(value), language);
    case 'text':
      return String(value);
  }
}

/** « ops, ops-approver » is two codes. What has no words is shown as it is, such as a reason of ISO 20022. */
function inWords(codes: string, language: Language): string {
  const known: Readonly<Record<string, string>> = {
    ...exportsWords(language).send.channels,
    ...paymentWords(language).statuses,
    ...creditOrderWords(language).status,
    ...establishmentWords(language).statuses,
    ...codeWords(language),
    ...proposalWords(language).kinds,
    ...workWords(language).lists,
    ...bankWords(language).reasons,
    ...accountWords(language).meanwhiles,
    ...applicationWords(language).documentNames,
    ...findingWords(language).repair.sides,
    ...roleWords(language),
  };
  return codes
    .split(', ')
    .map((code) => known[code] ?? code)
    .join(', ');
}
