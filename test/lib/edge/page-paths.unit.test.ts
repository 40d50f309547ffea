import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { viewerRequest } from 'run-template/template';

const decide = viewerRequest(readFileSync(new URL('../../../lib/edge/page-paths.js', import.meta.url), 'utf8'));
const at = (path: string) =>
  decide({
    method: 'GET',
    url: new URL(path, 'https://pay.example.com'),
    headers: {},
    body: Buffer.alloc(0),
    sourceIp: '192.0.2.1',
    receivedAt: 0,
  });

it.each([
  ['/', '/index.html'],
  ['/?code=abc', '/index.html'],
  ['/paiements', '/index.html'],
  ['/paiements/abc', '/index.html'],
  ['/paiements/abc/', '/index.html'],
  ['/version.2/aide', '/index.html'],
  ['/application', '/index.html'],
  ['/app/', '/app/index.html'],
  ['/app/?request=abc', '/app/index.html'],
  ['/app/demandes/abc', '/app/index.html'],
  ['/app/mon.compte/appareils', '/app/index.html'],
  ['/back-office/', '/back-office/index.html'],
  ['/back-office/exports/2026-06-08', '/back-office/index.html'],
  ['/back-offices', '/index.html'],
])('the page %s is the shell %s', (path, shell) => {
  expect(at(path)).toMatchObject({ uri: shell });
});

it.each(['/index.html', '/config.json', '/assets/index-a1.js', '/app/assets/index-b2.js', '/app/service-worker.js'])(
  'the file %s is itself',
  (path) => {
    expect(at(path)).toMatchObject({ uri: path });
  },
);

it.each([
  ['/app', '/app/'],
  ['/app?request=abc', '/app/?request=abc'],
  ['/app?a=%C3%A9&a=2&b', '/app/?a=%C3%A9&a=2&b'],
  ['/back-office', '/back-office/'],
])('%s is moved to %s', (path, location) => {
  expect(at(path)).toMatchObject({ status: 301, headers: { location } });
});
