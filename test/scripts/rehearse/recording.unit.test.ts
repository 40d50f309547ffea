import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { InFlight } from '../../../scripts/rehearse/in-flight.ts';
import { keepRecording, unpackRecording } from '../../../scripts/rehearse/recording.ts';

const HOUR_MS = 3_600_000;
const recordedAt = Date.parse('2026-11-30T05:00:00Z');
const yearsLater = Date.parse('2029-01-01T00:00:00Z');

it('goes on at the business time at which it was recorded, whenever that is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recording-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [recorded, before, after] = ['recorded', 'before', 'after'].map((name) => mkdtempSync(join(folder, name)));
  if (recorded === undefined || before === undefined || after === undefined) throw new Error('three folders were made');
  const runState = { offsetMs: -2 * HOUR_MS, checkpoints: { mapping: { shard: '41' } } };
  writeFileSync(join(before, 'run-state.json'), JSON.stringify(runState));
  writeFileSync(join(before, 'tables.db'), 'all that it has kept');
  const flight = { exportDate: '2026-06-08' } as InFlight;

  keepRecording(recorded, { dataDir: before, now: recordedAt, commit: 'f2e4b0c', flight });

  expect(unpackRecording(recorded, { dataDir: after, now: yearsLater })).toEqual({
    commit: 'f2e4b0c',
    stoppedAt: '2026-11-30T03:00:00.000Z',
    flight,
  });
  expect(readFileSync(join(after, 'tables.db'), 'utf8')).toBe('all that it has kept');
  const kept = JSON.parse(readFileSync(join(after, 'run-state.json'), 'utf8')) as typeof runState;
  expect(yearsLater + kept.offsetMs).toBe(Date.parse('2026-11-30T03:00:00Z'));
  expect(kept.checkpoints).toEqual(runState.checkpoints);
});
