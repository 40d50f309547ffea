import { expect, it } from 'vitest';
import { readFile } from '../../../../functions/back-office-api/credit-orders/read-file.ts';

const text = 'Identifiant;Montant;Libellé\r\n10003377487;1\u00a0234,50 €;Été\r\n';
const rows = [
  ['Identifiant', 'Montant', 'Libellé'],
  ['10003377487', '1\u00a0234,50 €', 'Été'],
];
const windows1252 = Buffer.from(text.replaceAll('€', '\x80'), 'latin1');

it.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 as « Texte Unicode »', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['Windows-1252', windows1252],
  ['old line ends', Buffer.from(text.replaceAll('\r\n', '\r'))],
])('reads %s', (_, bytes) => {
  expect(readFile(bytes)).toEqual({ rows, delimiter: ';' });
});

it.each([
  [';', 'a;b;"c,d,e,f"\n1;2;3'],
  [',', 'a,b\n1,2;3'],
  ['\t', 'a\tb\n1\t2'],
  [';', 'a\n1'],
])('sees that %j sets the cells apart', (delimiter, csv) => {
  expect(readFile(Buffer.from(csv))).toMatchObject({ delimiter });
});

it.each(['ÿ', 'þ', 'aþ', 'aÿ'])('takes words that begin with %s for no mark', (name) => {
  const latin1 = Buffer.from(`${name};Montant\n1;2`, 'latin1');
  expect(readFile(latin1)?.rows).toEqual([
    [name, 'Montant'],
    ['1', '2'],
  ]);
});

it('reads rows of any length, quotes within words, and line ends within quotes', () => {
  expect(readFile(Buffer.from('a;b\n1;le "grand" été;3\n2;"deux\nlignes"'))?.rows).toEqual([
    ['a', 'b'],
    ['1', 'le "grand" été', '3'],
    ['2', 'deux\nlignes'],
  ]);
});

it.each([
  ['a spreadsheet’s own file', Buffer.from('PK\x03\x04\x14\x00\x06\x00')],
  ['a quote that never ends', Buffer.from('a;b\n1;"2\n')],
])('refuses %s', (_, bytes) => {
  expect(readFile(bytes)).toBeUndefined();
});
