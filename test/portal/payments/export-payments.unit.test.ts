import { describe, expect, it, vi } from 'vitest';
import { exportPayments } from '../../../portal/payments/export-payments.ts';
import type { Api, PaymentRequest } from '../../../web/api/client.ts';

vi.hoisted(() => {
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('document', { documentElement: {} });
});

const query = { from: '2026-01-01', to: '2026-03-01' };
const eur = (value: number) => ({ value, currency: 'EUR' as const });

const payment = (fields: Partial<PaymentRequest> = {}) =>
  ({
    id: 'r1',
    type: 'IMMEDIATE',
    status: 'VALIDATED',
    amount: eur(85_50),
    capturedAmount: eur(60_00),
    remainder: eur(25_50),
    clientIdentifier: '•••••••7487',
    createdAt: '2026-02-28T23:30:00Z',
    ...fields,
  }) as PaymentRequest;

interface Page {
  items: PaymentRequest[];
  nextCursor: string | null;
}

/** An API that answers these pages one after another, and notes by which cursor each was asked; then it is too busy. */
function apiOf(pages: readonly Page[]) {
  const asked: (string | undefined)[] = [];
  const GET = (_: string, { params }: { params: { query: { cursor?: string } } }) => {
    const data = pages[asked.length];
    asked.push(params.query.cursor);
    return Promise.resolve(data ? { data, response: new Response() } : { response: new Response('', { status: 429 }) });
  };
  return { api: { GET } as unknown as Api, asked };
}

const linesOf = async (fields: Partial<PaymentRequest>, language: 'fr' | 'en') => {
  const { api } = apiOf([{ items: [payment(fields)], nextCursor: null }]);
  return (await exportPayments(api, query, language, () => undefined)).text.split('\r\n');
};

describe('the export', () => {
  it('is one file with one header row, whatever the number of pages, empty ones too', async () => {
    const { api, asked } = apiOf([
      { items: [payment({ id: 'a' })], nextCursor: 'c1' },
      { items: [], nextCursor: 'c2' },
      { items: [payment({ id: 'b' })], nextCursor: null },
    ]);
    const progress: number[] = [];

    const file = await exportPayments(api, query, 'fr', (rows) => progress.push(rows));

    expect(file).toMatchObject({ name: 'encaissement-2026-01-01-2026-03-01.csv', rows: 2 });
    expect(file.text.split('\r\n').map((line) => line.split(';').at(-1))).toEqual(['Demande', 'a', 'b', '']);
    expect(asked).toEqual([undefined, 'c1', 'c2']);
    expect(progress).toEqual([1, 1, 2]);
  });

  it('gives no half of a file when a page fails', async () => {
    const { api } = apiOf([{ items: [payment()], nextCursor: 'c1' }]);
    await expect(exportPayments(api, query, 'fr', () => undefined)).rejects.toMatchObject({
      reason: { kind: 'busy' },
    });
  });
});

describe('the file', () => {
  it('is French as French spreadsheets are: semicolons, decimal commas, words, and the days of Paris', async () => {
    const [header, row] = await linesOf({ reference: 'RES-1', label: 'Gîte; "2 nuits"', customer: 'Mme Martin' }, 'fr');
    expect(header).toMatch(/^\uFEFFCréée le;Référence;Objet;Nom ou réservation;Client;Type;État;Demandé \(€\);/);
    expect(row).toMatch(
      /^01\/03\/2026 00:30;RES-1;"Gîte; ""2 nuits""";Mme Martin;•••••••7487;Immédiat;Validé;85,50;;60,00;25,50;;;/,
    );
  });

  it('is English as English ones are', async () => {
    const [header, row] = await linesOf({ validatedAt: '2026-03-01T09:05:00Z' }, 'en');
    expect(header).toMatch(/^\uFEFFCreated,Reference,Label,/);
    expect(row).toMatch(/^2026-03-01 00:30,,,,•••••••7487,Immediate,Validated,85.50,,60.00,25.50,,2026-03-01 10:05,/);
  });

  it('never lets a text be a formula', async () => {
    const [, row] = await linesOf({ label: '=HYPERLINK("http://x")' }, 'fr');
    expect(row).toContain(`;"'=HYPERLINK(""http://x"")";`);
  });

  it('leaves a text as it was written, and a figure a figure', async () => {
    const [, row] = await linesOf({ reference: '00123', label: '2026-06' }, 'fr');
    expect(row).toMatch(/^01\/03\/2026 00:30;'00123;'2026-06;.*;85,50;;60,00;25,50;/);
  });
});
