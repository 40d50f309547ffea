import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { readCloudAssembly } from 'run-template/template';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtPages } from '../../local/built-pages.ts';
import { synthesize } from '../../local/synthesize.ts';
import { allowances } from '../support/browser-floor/allowances.ts';
import { newerInScript } from '../support/browser-floor/newer-in-script.ts';
import { newerInStyles } from '../support/browser-floor/newer-in-styles.ts';
import { front } from '../support/http-events.ts';
import type { Resource } from './synthesized-stack.ts';

let assembly: string;
let functions: Resource['Properties'][];
let pages: string;

beforeAll(async () => {
  assembly = (await synthesize()).folder;
  const Resources = readCloudAssembly(assembly).template.Resources as unknown as Record<string, Resource>;
  functions = Object.values(Resources)
    .filter(({ Type, Properties }) => Type === 'AWS::Lambda::Function' && Properties['Runtime'] === 'nodejs24.x')
    .map(({ Properties }) => Properties);
  pages = builtPages(assembly);
}, 120_000);

const bundleOf = (properties: Resource['Properties']): string => {
  const { S3Key } = properties['Code'] as { S3Key: string };
  return join(assembly, `asset.${S3Key.replace('.zip', '')}`, 'index.mjs');
};

/** The template's environment: what only a deployment knows is a word, and the debtor what whoever deploys would give. */
function environmentOf(properties: Resource['Properties']): Record<string, string> {
  const { Variables = {} } = (properties['Environment'] ?? {}) as { Variables?: Record<string, unknown> };
  const known: Record<string, string> = {
    DEBTOR: '{"name":"ANCV","iban":"FR7630006000011234567890189"}',
    FRONT_KEYS: front.keys.join(' '),
    LIVE_PUBLISH_URL: 'https://live.example.org/event',
    WATCHED: '{"pages":[],"signIns":[]}',
  };
  return Object.fromEntries(
    Object.entries(Variables).map(([name, value]) => [name, typeof value === 'string' ? value : (known[name] ?? name)]),
  );
}

/** What Lambda does at a cold start, in a thread with this environment and no other. */
function start(bundle: string, env: Record<string, string>): Promise<unknown> {
  const load = `import(${JSON.stringify(pathToFileURL(bundle).href)})
    .then((module) => require('node:worker_threads').parentPort.postMessage(typeof module.handler))`;
  const worker = new Worker(load, { eval: true, env: { ...env, AWS_REGION: 'eu-west-3' }, stdout: true });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  }).finally(() => worker.terminate());
}

describe('the bundles', () => {
  it('are one for each function', () => {
    expect(new Set(functions.map(bundleOf)).size).toBe(functions.length);
  });

  it('start with the template’s environment alone, and have a handler', async () => {
    for (const properties of functions) {
      const started = await start(bundleOf(properties), environmentOf(properties));
      expect(started, String(properties['Description'])).toBe('function');
    }
  });

  it('stay small enough to start quickly', () => {
    const sizes = functions.map((properties) => statSync(bundleOf(properties)).size / 1024).sort((a, b) => b - a);
    // The back office's, with S3 and Cognito in it, and what mails and rings, with React, SES and SNS: nobody stands at a
    // counter for them.
    const [backOffice = Infinity, sendNotice = Infinity, ...others] = sizes;
    expect(backOffice).toBeLessThan(1150);
    expect(sendNotice).toBeLessThan(1000);
    expect(Math.max(...others)).toBeLessThan(900);
  });
});

describe.each([
  ['the portal', 'index.html', '/assets/'],
  ['the App', 'app/index.html', '/app/assets/'],
  ['the back office', 'back-office/index.html', '/back-office/assets/'],
])('%s', (_app, shell, assets) => {
  it('is built, and loads nothing but files named for their content', () => {
    const html = readFileSync(join(pages, shell), 'utf8');
    const loaded = [
      ...html.matchAll(/<(?:script|link rel="(?:stylesheet|modulepreload)")[^>]* (?:src|href)="([^"]+)"/g),
    ];
    expect(loaded.length).toBeGreaterThan(0);
    // The script that tells browsers below the floor is a plain file.
    for (const [, path = ''] of loaded.filter(([, path]) => path !== '/old-browser.js')) {
      expect(path).toMatch(new RegExp(`^${assets}[^/]+-[\\w-]{8}\\.(js|css)$`));
      expect(existsSync(join(pages, path))).toBe(true);
    }
  });

  it('has nothing inline, which its content security policy would refuse', () => {
    const html = readFileSync(join(pages, shell), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
  });
});

describe('what the apps are built of', () => {
  const built = () =>
    (readdirSync(pages, { recursive: true }) as string[])
      .filter((path) => /\.(?:js|css)$/.test(path))
      .map((path) => ({ path, text: readFileSync(join(pages, path), 'utf8') }));

  it('needs nothing that a browser of the floor has not, but for what it does well without', () => {
    const newer = built().flatMap(({ path, text }) => [
      ...(path.endsWith('.js') ? newerInScript(text) : newerInStyles(text)),
    ]);
    expect([...new Set(newer)].sort()).toEqual(Object.keys(allowances).sort());
  });
});

describe('what is newer than the floor', () => {
  it.each([
    ['AbortSignal.any', 'const s = AbortSignal.any([a, b])'],
    ['AbortSignal.any', 'globalThis.AbortSignal.any([a])'],
    ['Set.prototype.union', 'new Set(a).union(b)'],
    ['URLPattern', 'new URLPattern(a)'],
    ['Object.groupBy', 'Object["groupBy"](a, f)'],
  ])('is found in a script: %s', (name, code) => {
    expect([...newerInScript(code)]).toEqual([name]);
  });

  it.each([
    'structuredClone(a)',
    'a.map(f)',
    'a.findLast(f)',
    'a.toSorted(f)',
    '({ URLPattern: 1 })',
    'crypto.randomUUID()',
  ])('is not %s', (code) => {
    expect([...newerInScript(code)]).toEqual([]);
  });

  it('is syntax too', () => {
    expect(() => newerInScript('const a = /[\\p{L}--[a-z]]/v')).toThrow(SyntaxError);
  });

  it.each([
    ['light-dark()', 'a { color: light-dark(red, blue) }'],
    ['@starting-style', 'a { color: red } @starting-style { a { color: blue } }'],
    [':has', 'a:has(b) { color: red }'],
    ['field-sizing', 'a { field-sizing: content }'],
    ['nesting', 'a { & b { color: red } }'],
  ])('is found in a style sheet: %s', (name, css) => {
    expect([...newerInStyles(css)]).toContain(name);
  });

  it('is not color-mix()', () => {
    expect([...newerInStyles('a { color: color-mix(in oklch, red, blue); inset: 0; gap: 1px }')]).toEqual([]);
  });
});
