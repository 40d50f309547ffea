import { App } from 'aws-cdk-lib';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EncaissementStack } from '../../lib/encaissement-stack.ts';
import { settingsFrom } from '../../lib/settings.ts';
import { cdkContext } from './synthesized-stack.ts';

let outdir: string;
let bundles: Map<string, string>;

beforeAll(() => {
  outdir = mkdtempSync(join(tmpdir(), 'bundles-'));
  const app = new App({ outdir, context: cdkContext, builtinCloudFormationValidation: false });
  new EncaissementStack(app, 'Bundled', { settings: settingsFrom(() => undefined) });
  app.synth();
  bundles = new Map(
    readdirSync(outdir)
      .filter((name) => name.startsWith('asset.'))
      .map((name) => [name, readFileSync(join(outdir, name, 'index.mjs'), 'utf8')]),
  );
});

afterAll(() => rmSync(outdir, { recursive: true, force: true }));

describe('the bundles', () => {
  it('are one for each function', () => {
    expect(bundles.size).toBe(13);
  });

  it('export a handler and import nothing but Node itself', () => {
    for (const [name, code] of bundles) {
      expect(code, name).toMatch(/export\s*\{[^}]*\bhandler\b/);
      const imported = [...code.matchAll(/(?:^|;|\})import[^;'"]*?from\s*["']([^"']+)["']/g)].map(([, from]) => from!);
      expect(
        imported.filter((from) => !from.startsWith('node:') && !nodeModules.has(from)),
        name,
      ).toEqual([]);
    }
  });

  it('stay small enough to start quickly', () => {
    const kilobytes = [...bundles.values()].map((code) => code.length / 1024);
    expect(Math.max(...kilobytes)).toBeLessThan(1024);
  });
});

const nodeModules = new Set([
  'assert',
  'buffer',
  'crypto',
  'events',
  'fs',
  'fs/promises',
  'http',
  'http2',
  'https',
  'os',
  'path',
  'process',
  'stream',
  'tls',
  'url',
  'util',
  'zlib',
  'async_hooks',
  'child_process',
]);
