import { getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { activationLetter } from '../../../back-office/client/letter/activation-letter.ts';
import { claimLetter } from '../../../back-office/debts/claim/claim-letter.ts';
import type { DebtDetail } from '../../../back-office/debts/use-debts.ts';
import { windowLetterPdf, addressWindow } from '../../../back-office/letter/window-letter-pdf.ts';
import { pdfFonts } from '../../web/pdf-fonts.ts';

const code = '7KQ2-M9XT-4HCD';
const facts = {
  // As long as the lines of an envelope may be.
  recipient: {
    name: 'Madame Marie-Antoinette de La Rochefoucauld'.slice(0, 38),
    lines: ['Résidence Les Hauts de Saint-Maximin', '128 chemin du Vieux-Moulin-de-la-Poste'],
    postalCode: '83470',
    city: 'Saint-Maximin-la-Sainte-Baume',
  },
  issuer: 'l’ANCV',
  code,
  expiresAt: '2026-12-28T10:00:00Z',
  appUrl: 'pay.example.fr/app/',
  now: Date.parse('2026-11-28T10:00:00Z'),
};

/** Every text of the only page, with where it begins and ends, in millimetres from the upper left corner. */
async function read(letter = activationLetter(facts, 'fr')) {
  const file = await windowLetterPdf(letter, pdfFonts, new Date(facts.now));
  const document = await getDocumentProxy(new Uint8Array(await file.arrayBuffer()));
  expect(document.numPages).toBe(1);
  const page = await document.getPage(1);
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const mm = (points: number) => (points * 25.4) / 72;
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, left: mm(x), right: mm(x + item.width), bottom: mm(height - y) }];
  });
}

it('an address of the longest lines is in the window of the envelope, and nothing else is', async () => {
  const inWindow = (await read()).filter(
    ({ left, right, bottom }) =>
      right > addressWindow.left && left < addressWindow.right + 12 && bottom > 38 && bottom < 92,
  );
  expect(inWindow.map(({ text }) => text)).toEqual([
    'Madame Marie-Antoinette de La Rochefou',
    'Résidence Les Hauts de Saint-Maximin',
    '128 chemin du Vieux-Moulin-de-la-Poste',
    '83470 SAINT MAXIMIN LA SAINTE BAUME',
  ]);
  for (const { left, right, bottom } of inWindow) {
    expect(left).toBeGreaterThanOrEqual(addressWindow.left - 0.1);
    expect(right).toBeLessThanOrEqual(addressWindow.right);
    expect(bottom).toBeLessThanOrEqual(addressWindow.bottom);
  }
});

it('the code stands there once, in the fold that nobody sees from outside', async () => {
  const found = (await read()).filter(({ text }) => text.includes(code));
  expect(found).toHaveLength(1);
  expect(found[0]!.bottom).toBeGreaterThan(99 + 10);
});

it('says until when and where it is good', async () => {
  const text = (await read())
    .map((one) => one.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  expect(text).toContain('pay.example.fr/app/');
  expect(text).toContain('lundi 28 décembre');
});

it('a claim says how much is owed since when, what for, and by which reference it is paid', async () => {
  const eur = (value: number) => ({ value, currency: 'EUR' as const });
  const debt: DebtDetail = {
    merchantId: 'm'.repeat(26),
    tradeName: 'Gîte des Cimes',
    amount: eur(120_00),
    left: eur(100_00),
    since: '2026-10-05',
    state: 'OPEN',
    takenInOn: '2026-11-30',
    changes: [
      { exportDate: '2026-10-12', amount: eur(-20_00) },
      { exportDate: '2026-10-05', amount: eur(120_00) },
    ],
    claims: [],
    settlements: [],
    payTo: { name: 'Émetteur', iban: 'FR1420041010050500013M02606', reference: `D261005-${'m'.repeat(26)}` },
  };
  const { recipient, issuer, now } = facts;
  const text = (await read(claimLetter({ recipient, issuer, debt, now })))
    .map((one) => one.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  expect(text).toContain('Gîte des Cimes nous doit 100,00 € depuis le lundi 5 octobre');
  expect(text).toContain('le lundi 5 octobre, 120,00 € ; le lundi 12 octobre, −20,00 €');
  expect(text).toContain('FR14 2004 1010 0505 0001 3M02 606');
  expect(text).toContain(`D261005-${'m'.repeat(26)}`);
});
