import { describe, expect, it } from 'vitest';
import type { Api } from '../../../web/api/client.ts';
import { Failure } from '../../../web/api/failure.ts';
import { exportPayments } from '../../../portal/payments/export-payments.ts';
import { countRecords, fileNameOf, joinedCsv, nextCursor } from '../../../portal/payments/joined-csv.ts';

const mark = '\uFEFF';
const header = 'Demande,Objet\r\n';
const query = { from: '2026-01-01', to: '2026-03-01' };

/** An API that answers these pages one after another, and notes by which cursor each was asked. */
function apiOf(pages: readonly Response[]) {
  const asked: (string | undefined)[] = [];
  const GET = async (_: string, { params }: { params: { query: { cursor?: string } } }) => {
    const response = pages[asked.length] ?? new Response(null, { status: 500 });
    asked.push(params.query.cursor);
    const text = await response.text();
    return response.ok ? { data: text, response } : { error: text, response };
  };
  return { api: { GET } as unknown as Api, asked };
}

const page = (text: string, next?: string) =>
  new Response(text, {
    headers: {
      'content-disposition': 'attachment; filename="encaissement-2026-01-01-2026-03-01.csv"',
      ...(next !== undefined && { link: `<?cursor=${next}>; rel="next"` }),
    },
  });

describe('the export', () => {
  it('is one file with one header row, whatever the number of pages', async () => {
    const { api, asked } = apiOf([page(`${header}a,un\r\n`, 'c1'), page(header, 'c2'), page(`${header}b,deux\r\n`)]);
    const progress: number[] = [];

    const file = await exportPayments(api, query, (rows) => progress.push(rows));

    expect(file).toEqual({
      name: 'encaissement-2026-01-01-2026-03-01.csv',
      text: `${mark}${header}a,un\r\nb,deux\r\n`,
      rows: 2,
    });
    expect(asked).toEqual([undefined, 'c1', 'c2']);
    expect(progress).toEqual([1, 1, 2]);
  });

  it('gives no half of a file when a page fails', async () => {
    const { api } = apiOf([page(`${header}a,un\r\n`, 'c1'), new Response('', { status: 429 })]);
    await expect(exportPayments(api, query, () => undefined)).rejects.toEqual(new Failure({ kind: 'busy' }));
  });
});

describe('joining pages', () => {
  it('has the byte order mark once, at the start, so that a spreadsheet reads the accents', () => {
    expect(joinedCsv([`${mark}${header}é,1\r\n`, `${mark}${header}à,2\r\n`])).toBe(`${mark}${header}é,1\r\nà,2\r\n`);
  });

  it('leaves line ends within a text alone', () => {
    const quoted = `${header}a,"deux\r\nlignes, ""entre guillemets"""\r\n`;
    expect(joinedCsv([header, quoted])).toBe(`${mark}${quoted}`);
    expect(countRecords(quoted)).toBe(1);
  });

  it('counts records, not the header', () => {
    expect([header, '', `${header}a,1\r\nb,2\r\n`, `${header}a,1`].map(countRecords)).toEqual([0, 0, 2, 1]);
  });
});

it('reads the cursor and the name from the headers', () => {
  expect(nextCursor('<?cursor=eyJh-_1>; rel="next"')).toBe('eyJh-_1');
  expect(nextCursor(null)).toBeUndefined();
  expect(fileNameOf('attachment; filename="a-b.csv"')).toBe('a-b.csv');
  expect(fileNameOf('attachment; filename="../secret"')).toBeUndefined();
});
