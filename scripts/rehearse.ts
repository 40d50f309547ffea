import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { endsWhatWasBegun } from './rehearse/ends-what-was-begun.ts';
import type { InFlight } from './rehearse/in-flight.ts';
import { beginsAt, livesThroughDays } from './rehearse/lives-through-days.ts';
import { keepRecording } from './rehearse/recording.ts';
import { releaseFolder } from './rehearse/release-folder.ts';
import { runRelease } from './rehearse/run-release.ts';
import { createChecklist } from './smoke/checklist.ts';

const usage = `npm run rehearse -- --from COMMIT [--record FOLDER]

Rehearses an upgrade: runs the system of COMMIT on this machine, with an export that stops half-way and deadlines that run, then
today's on the same data. The export has to end, the deadlines to come, and the audit to find nothing. Exits with 1 else.
FOLDER gets what COMMIT has left, for the test that goes on with it: test/fixtures/earlier-release.
PORT is the port of both (4700 without).
`;

const root = fileURLToPath(new URL('..', import.meta.url));
const { from, record } = parseArgs({ options: { from: { type: 'string' }, record: { type: 'string' } } }).values;

if (from === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  process.exitCode = (await rehearse(from)) ? 0 : 1;
}

async function rehearse(release: string): Promise<boolean> {
  const port = Number(process.env['PORT'] ?? 4700);
  const dataDir = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const past = releaseFolder(root, release, console.log);
  const checklist = createChecklist(console.log, () => performance.now());
  try {
    const before = await runRelease(past.folder, port, ['--data', dataDir, '--clock', beginsAt]);
    const begun = await livesThroughDays(before.url, checklist).finally(() => before.stop());
    if (checklist.failed > 0) return false;
    const flight = begun as InFlight;
    if (record !== undefined) keepRecording(record, { dataDir, now: Date.now(), commit: past.commit, flight });
    const after = await runRelease(root, port, ['--data', dataDir]);
    await endsWhatWasBegun(after.url, flight, checklist).finally(() => after.stop());
    return checklist.failed === 0;
  } finally {
    past.remove();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
