import { App } from 'aws-cdk-lib';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EncaissementStack } from '../../lib/encaissement-stack.ts';
import { settingsFrom } from '../../lib/settings.ts';
import { cdkContext, type Resource } from './synthesized-stack.ts';

let outdir: string;
let functions: Resource['Properties'][];
let pages: string;

beforeAll(() => {
  outdir = mkdtempSync(join(tmpdir(), 'bundles-'));
  const app = new App({ outdir, context: cdkContext, builtinCloudFormationValidation: false });
  new EncaissementStack(app, 'Bundled', { settings: settingsFrom(() => undefined) });
  const { Resources } = app.synth().getStackByName('Bundled').template as { Resources: Record<string, Resource> };
  functions = Object.values(Resources)
    .filter(({ Type, Properties }) => Type === 'AWS::Lambda::Function' && Properties['Runtime'] === 'nodejs24.x')
    .map(({ Properties }) => Properties);
  const copied = Object.entries(Resources).find(([id]) => id.startsWith('PagesShellsCustomResource'));
  const { SourceObjectKeys } = copied?.[1].Properties as { SourceObjectKeys: string[] };
  pages = join(outdir, `asset.${SourceObjectKeys[0]?.replace('.zip', '')}`);
}, 120_000);

afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const bundleOf = (properties: Resource['Properties']): string => {
  const { S3Key } = properties['Code'] as { S3Key: string };
  return join(outdir, `asset.${S3Key.replace('.zip', '')}`, 'index.mjs');
};

/** The template's environment: what only a deployment knows is a word, and the debtor what whoever deploys would give. */
function environmentOf(properties: Resource['Properties']): Record<string, string> {
  const { Variables = {} } = (properties['Environment'] ?? {}) as { Variables?: Record<string, unknown> };
  const known: Record<string, string> = { DEBTOR: '{"name":"ANCV","iban":"FR7630006000011234567890189"}' };
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
    expect(new Set(functions.map(bundleOf)).size).toBe(13);
  });

  it('start with the template’s environment alone, and have a handler', async () => {
    for (const properties of functions) {
      const started = await start(bundleOf(properties), environmentOf(properties));
      expect(started, String(properties['Description'])).toBe('function');
    }
  });

  it('stay small enough to start quickly', () => {
    const kilobytes = functions.map((properties) => statSync(bundleOf(properties)).size / 1024);
    expect(Math.max(...kilobytes)).toBeLessThan(1024);
  });
});

describe.each([
  ['the portal', 'index.html', '/assets/'],
  ['the App', 'app/index.html', '/app/assets/'],
])('%s', (_app, shell, assets) => {
  it('is built, and loads nothing but files named for their content', () => {
    const html = readFileSync(join(pages, shell), 'utf8');
    const loaded = [
      ...html.matchAll(/<(?:script|link rel="(?:stylesheet|modulepreload)")[^>]* (?:src|href)="([^"]+)"/g),
    ];
    expect(loaded.length).toBeGreaterThan(0);
    for (const [, path = ''] of loaded) {
      expect(path).toMatch(new RegExp(`^${assets}[^/]+-[\\w-]{8}\\.(js|css)$`));
      expect(existsSync(join(pages, path))).toBe(true);
    }
  });

  it('has nothing inline, which its content security policy would refuse', () => {
    const html = readFileSync(join(pages, shell), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
  });
});
