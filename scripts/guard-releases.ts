import { text } from 'node:stream/consumers';
import { refusals } from './guard/refusals.ts';
import { readChangeSet } from './guard/change-set.ts';

const usage = `aws cloudformation describe-change-set … --include-property-values | npm run guard

Reads a change set and refuses it (1) when it would replace or remove what holds something, or change more than one index of a
table: docs/runbook.md, Pipeline.
`;

if (process.stdin.isTTY) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const changes = readChangeSet(await text(process.stdin));
  const found = refusals(changes);
  for (const refusal of found) console.error(`REFUSED  ${refusal}`);
  console.log(`${changes.length} changes, ${found.length} refused.`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
