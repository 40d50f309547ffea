import { describe, expect, it } from 'vitest';
import { api } from '../../../functions/http/api.ts';
import { reportPageError } from '../../../functions/page-errors/report-page-error.ts';
import { captureLog } from '../../support/captured-log.ts';
import { front, httpEvent } from '../../support/http-events.ts';
import { lambdaContext } from '../../support/lambda-context.ts';

const log = captureLog();
const handler = api('anybody', { reportPageError }, {}, front);

const report = {
  reference: 'K7F-3QX',
  app: 'app',
  page: '/app/demandes/:id',
  build: 'index-DEV3gdj-.js',
  browser: { family: 'iOS', version: 16 },
  source: 'render',
  name: 'TypeError',
  message: "Cannot read properties of undefined (reading 'amount')",
  places: [{ file: 'request-page-DueQCxyj.js', line: 1, column: 2345 }],
};
const send = async (body: object, caller?: string, headers = {}) => {
  const { statusCode, body: problem = '{}' } = await handler(
    httpEvent('reportPageError', { body, caller, headers }),
    lambdaContext(),
  );
  return { statusCode, problem: JSON.parse(problem) as Record<string, unknown> };
};

describe('a failure that a page tells of', () => {
  it('is a line in the log that its reference leads to, and counts', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    expect(await send(report, undefined, { traceparent })).toMatchObject({ statusCode: 204 });

    expect(log.entries()).toContainEqual({
      level: 'ERROR',
      message: 'page error',
      trace: '4bf92f3577b34da6a3ce929d0e0e4736',
      reference: 'K7F-3QX',
      app: 'app',
      page: '/app/demandes/:id',
      build: 'index-DEV3gdj-.js',
      browser: 'iOS 16',
      source: 'render',
      error: 'TypeError',
      stack:
        "TypeError: Cannot read properties of undefined (reading 'amount')\n    at request-page-DueQCxyj.js:1:2345",
    });
    expect([log.counted('PageErrors'), log.counted('PageFilesMissed')]).toEqual([1, 0]);
  });

  it('counts apart where a part did not come, which is a network’s fault as a rule', async () => {
    await send({ ...report, source: 'file' });
    expect([log.counted('PageErrors'), log.counted('PageFilesMissed')]).toEqual([0, 1]);
  });

  it('is cleaned again, whoever has sent it', async () => {
    await send({ ...report, message: 'no client marie@example.fr, 10003377487, FR76 3000 6000 0112 3456 7890 189' });
    expect(log.text()).toContain('TypeError: no client #');
    expect(log.text()).not.toMatch(/marie|10003377487|3000/);
  });

  it.each<[string, object, string, string]>([
    ['more than it asks for', { client: 'marie' }, 'unknown-field', 'client'],
    ['the page’s real address', { page: '/app/demandes/jhw6z4pnsbjqkzsnyxjkw3lyua' }, 'field-invalid', 'page'],
    ['a query', { page: '/paiements?q=marie' }, 'field-invalid', 'page'],
    [
      'a file that is none of ours',
      { places: [{ file: 'marie@example.fr', line: 1, column: 1 }] },
      'field-invalid',
      'places.0.file',
    ],
    ['a text for a name', { name: 'Marie Lefèvre' }, 'field-invalid', 'name'],
    ['another reference', { reference: '10003377487' }, 'field-invalid', 'reference'],
    [
      'the whole name of the browser',
      { browser: { family: 'Mozilla/5.0 (X11)', version: 1 } },
      'field-invalid',
      'browser.family',
    ],
    ['a long message', { message: 'x'.repeat(201) }, 'field-invalid', 'message'],
  ])('is refused with %s, and nothing of it is written', async (_, change, code, field) => {
    expect(await send({ ...report, ...change })).toMatchObject({ statusCode: 400, problem: { code, field } });
    expect(log.text()).toBe('');
  });

  it('is refused when it is long', async () => {
    const places = Array.from({ length: 80 }, () => ({
      file: 'a-request-page-with-a-long-name-DueQCxyj.js',
      line: 1,
      column: 1,
    }));
    expect(await send({ ...report, places })).toMatchObject({ statusCode: 413, problem: { code: 'body-too-large' } });
  });
});
