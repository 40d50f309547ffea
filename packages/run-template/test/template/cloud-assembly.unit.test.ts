import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCloudAssembly } from '../../template/cloud-assembly.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assembly-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, content: unknown): void {
  writeFileSync(join(folder, file), JSON.stringify(content));
}

const stack = { type: 'aws:cloudformation:stack', properties: { templateFile: 'Shop.template.json' } };

describe('readCloudAssembly', () => {
  it('finds the template and where each asset stands', () => {
    write('manifest.json', {
      artifacts: {
        Shop: stack,
        'Shop.assets': { type: 'cdk:asset-manifest', properties: { file: 'Shop.assets.json' } },
      },
    });
    write('Shop.template.json', { Resources: {} });
    write('Shop.assets.json', {
      files: { abc: { source: { path: 'asset.abc' }, destinations: { current: { objectKey: 'abc.zip' } } } },
    });

    const assembly = readCloudAssembly(folder);

    expect(assembly.stackName).toBe('Shop');
    expect(assembly.template).toEqual({ Resources: {} });
    expect(assembly.assets.get('abc.zip')).toBe(join(folder, 'asset.abc'));
  });

  it('says what to do when nothing was synthesized', () => {
    expect(() => readCloudAssembly(folder)).toThrow(/synthesize the app first/);
  });

  it('takes one stack only', () => {
    write('manifest.json', { artifacts: { Shop: stack, Other: stack } });
    expect(() => readCloudAssembly(folder)).toThrow(/exactly one stack; .* Shop, Other/);
  });
});
