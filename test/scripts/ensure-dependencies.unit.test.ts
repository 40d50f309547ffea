import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decide, inspect } from '../../scripts/ensure-dependencies.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clone-'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

function install(secondsAfterLock: number): void {
  mkdirSync(join(root, 'node_modules'));
  const file = join(root, 'node_modules', '.package-lock.json');
  writeFileSync(file, '{}');
  const lockTime = 1_700_000_000;
  utimesSync(join(root, 'package-lock.json'), lockTime, lockTime);
  utimesSync(file, lockTime + secondsAfterLock, lockTime + secondsAfterLock);
}

describe('what a fresh clone needs', () => {
  it('an installation when there is none', () => {
    expect(decide(inspect(root))).toEqual({ install: true });
  });

  it('an installation when the lock is newer', () => {
    install(-1);
    expect(decide(inspect(root))).toEqual({ install: true });
  });

  it('nothing when the installation is newer', () => {
    install(1);
    expect(decide(inspect(root))).toEqual({ install: false });
  });

  it.each(['v18.19.0', 'v9.0.0', 'nonsense'])('another Node than %s', (version) => {
    expect(decide({ version, installed: true, stale: false })).toMatchObject({
      refuse: expect.stringMatching(/Node 20/) as unknown,
    });
  });
});
