import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sourceHash } from '../source-hash.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'));
  mkdirSync(join(root, 'lib', 'constructs'), { recursive: true });
  mkdirSync(join(root, 'local'));
  writeFileSync(join(root, 'lib', 'constructs', 'a.ts'), 'one');
  writeFileSync(join(root, 'cdk.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

it('changes with a content, a name or a further file, and with nothing else', () => {
  const before = sourceHash(root, ['lib', 'cdk.json', 'tsconfig.json']);
  writeFileSync(join(root, 'local', 'x.ts'), 'not part of the app');
  expect(sourceHash(root, ['lib', 'cdk.json', 'tsconfig.json'])).toBe(before);

  writeFileSync(join(root, 'lib', 'constructs', 'a.ts'), 'two');
  const changed = sourceHash(root, ['lib', 'cdk.json', 'tsconfig.json']);
  writeFileSync(join(root, 'lib', 'constructs', 'b.ts'), '');
  const added = sourceHash(root, ['lib', 'cdk.json', 'tsconfig.json']);
  expect(new Set([before, changed, added]).size).toBe(3);
});
