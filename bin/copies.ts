import { App } from 'aws-cdk-lib';
import { CopiesStack } from '../lib/copies-stack.ts';

/**
 * The other account's part of the backups (runbook): `-c from=111122223333 -c keptDays=35`, with credentials of that account, in
 * another Region. Its output is the setting `backups` of the first one.
 */
const app = new App();
const [from, keptDays] = ['from', 'keptDays'].map((name) => String(app.node.tryGetContext(name) as unknown));
if (!/^\d{12}$/.test(from!) || !/^\d{1,4}$/.test(keptDays!)) {
  process.stderr.write('Say for which account, and how long: -c from=111122223333 -c keptDays=35\n');
  process.exit(1);
}
new CopiesStack(app, 'Encaissement-copies', { from: from!, keptDays: Number(keptDays), terminationProtection: true });
