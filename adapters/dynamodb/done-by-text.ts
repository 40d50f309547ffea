import { merchantActs, type DoneBy, type MerchantAct } from '../../core/payment/done-by.ts';
import * as parse from '../parse.ts';

/*
 * Who of the merchant's people did what, as a payment item holds it: a letter for each act with the number of the member,
 * `c2v14`. A map of ids would not leave the longest payment within the 1 KB that one write unit pays for.
 */
const letters: Record<MerchantAct, string> = {
  created: 'c',
  reminded: 'r',
  extended: 'x',
  validated: 'v',
  ended: 'e',
};

export const doneByText = (by: DoneBy): string =>
  merchantActs.map((act) => (by[act] === undefined ? '' : `${letters[act]}${by[act]}`)).join('');

export const doneByFromText: parse.Parser<DoneBy> = (value) => {
  const written = parse.text(value);
  const by: DoneBy = {};
  for (const act of merchantActs) {
    const number = new RegExp(`${letters[act]}(\\d+)`).exec(written)?.[1];
    if (number !== undefined) by[act] = Number(number);
  }
  if (doneByText(by) !== written) throw new parse.Mismatch('does not say who did what');
  return by;
};
