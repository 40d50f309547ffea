import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRunState, writeRunState } from 'run-template';
import type { InFlight } from './in-flight.ts';

/** What an earlier release has left of a rehearsal, to be gone on with at any time. */
export interface Recording {
  /** The release, as git knows it. */
  readonly commit: string;
  /** Business time when it stopped. */
  readonly stoppedAt: string;
  readonly flight: InFlight;
}

const data = 'data.tar.gz';
const about = 'recording.json';

/**
 * @param folder where the recording is kept
 * @param dataDir of a local run that has ended; `now` is real time, epoch milliseconds
 */
export function keepRecording(
  folder: string,
  { dataDir, now, ...of }: { dataDir: string; now: number } & Pick<Recording, 'commit' | 'flight'>,
): void {
  const { offsetMs } = readRunState(dataDir);
  if (offsetMs === undefined) throw new Error(`${dataDir} is not the data of a local run`);
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['--create', '--gzip', '--file', join(folder, data), '--directory', dataDir, '.']);
  const recording: Recording = {
    commit: of.commit,
    stoppedAt: new Date(now + offsetMs).toISOString(),
    flight: of.flight,
  };
  writeFileSync(join(folder, about), `${JSON.stringify(recording, undefined, 2)}\n`);
}

/** Puts the data into `dataDir`, so that its business time goes on where it stopped, however long ago that is. */
export function unpackRecording(folder: string, { dataDir, now }: { dataDir: string; now: number }): Recording {
  mkdirSync(dataDir, { recursive: true });
  execFileSync('tar', ['--extract', '--gzip', '--file', join(folder, data), '--directory', dataDir]);
  const recording = JSON.parse(readFileSync(join(folder, about), 'utf8')) as Recording;
  writeRunState(dataDir, Date.parse(recording.stoppedAt) - now, readRunState(dataDir));
  return recording;
}
