import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { beginsAt, endsWhatWasBegun, livesThroughDays } from './rehearse/rehearsal.ts';
import { releaseFolder } from './rehearse/release-folder.ts';
import { runRelease } from './rehearse/run-release.ts';
import { createChecklist } from './smoke/checklist.ts';

const usage = `npm run rehearse -- --from COMMIT

Rehearses an upgrade: runs the system of COMMIT on this machine, with an export that stops half-way and deadlines that run, then
today's on the same data. The export has to end, the deadlines to come, and the audit to find nothing. Exits with 1 else.
PORT is the port of both (4700 without).
`;

const root = fileURLToPath(new URL('..', import.meta.url));
const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;

if (from === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  process.exitCode = (await rehearse(from)) ? 0 : 1;
}

async function rehearse(commit: string): Promise<boolean> {
  const port = Number(process.env['PORT'] ?? 4700);
  const data = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const past = releaseFolder(root, commit, console.log);
  const checklist = createChecklist(console.log, () => performance.now());
  try {
    const before = await runRelease(past.folder, port, ['--data', data, '--clock', beginsAt]);
    const flight = await livesThroughDays(before.url, checklist).finally(() => before.stop());
    if (checklist.failed === 0) {
      const after = await runRelease(root, port, ['--data', data]);
      await endsWhatWasBegun(after.url, flight, checklist).finally(() => after.stop());
    }
    return checklist.failed === 0;
  } finally {
    past.remove();
    rmSync(data, { recursive: true, force: true });
  }
}
