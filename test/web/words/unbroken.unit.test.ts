import { expect, it } from 'vitest';
import { unbroken } from '../../../web/words/unbroken.ts';

it.each([
  ['Par e-mail, ou vous-même.', 'Par e\u2011mail, ou vous\u2011même.'],
  ['E-mails', 'E\u2011mails'],
  ['elles-mêmes', 'elles\u2011mêmes'],
  ['Pré-réservation, chèque-mailing, marie-e-mailing', 'Pré-réservation, chèque-mailing, marie-e-mailing'],
])('a line may end within no « e-mail » and no « vous-même »: %s', (text, set) => {
  expect(unbroken(text)).toBe(set);
});
