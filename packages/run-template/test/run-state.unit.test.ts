import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readRunState, writeRunState } from '../run-state.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-state-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('comes back as it was kept', () => {
  const state = readRunState(folder);
  expect(state.offsetMs).toBeUndefined();
  state.checkpoints.set('mapping', new Map([['shard-1', '42']]));
  writeRunState(folder, 1234, state);

  const again = readRunState(folder);
  expect(again.offsetMs).toBe(1234);
  expect(again.checkpoints.get('mapping')?.get('shard-1')).toBe('42');
});

it('is not kept without a folder', () => {
  const state = readRunState(undefined);
  writeRunState(undefined, 1234, state);
  expect(readRunState(undefined).offsetMs).toBeUndefined();
});
