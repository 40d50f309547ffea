import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { projectRoot } from '../../../local/synthesize.ts';
import { startSystem } from '../../../local/system.ts';
import { endsWhatWasBegun } from '../../../scripts/rehearse/ends-what-was-begun.ts';
import { unpackRecording } from '../../../scripts/rehearse/recording.ts';
import { createChecklist } from '../../../scripts/smoke/checklist.ts';

/** Eleven days go by, for which others take seconds each on a busy machine. */
const timeout = 300_000;
/** What the release before left; recorded anew after each release (docs/contributing.md). */
const recorded = join(projectRoot, 'test', 'fixtures', 'earlier-release');

it(
  'ends what the release before has begun: its export, its deadlines, the payments of its people',
  { timeout },
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'earlier-release-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const { flight } = unpackRecording(recorded, { dataDir, now: Date.now() });
    const said: string[] = [];
    const system = await startSystem({ port: 0, dataDir, report: (line) => said.push(line) });
    onTestFinished(() => system.close());

    const checklist = createChecklist(
      (line) => said.push(line),
      () => performance.now(),
    );
    await endsWhatWasBegun(system.url, flight, checklist);

    expect(said.filter((line) => !line.startsWith('ok '))).toEqual([]);
    expect(checklist.done).toBeGreaterThan(0);
    expect(system.platform.rights.refusals()).toEqual([]);
  },
);
