import { Annotations, App, Aspects, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { EncaissementStack } from '../lib/encaissement-stack.ts';
import { draftsIn } from '../lib/legal/legal-texts.ts';
import { concurrencyNeeded } from '../contract/settings/concurrency-settings.ts';
import { isReachable } from '../contract/settings/contact-settings.ts';
import { environmentFrom } from '../lib/environment.ts';
import { readContext } from '../lib/read-context.ts';
import { needsConcurrency, nobodyToTurnTo, settingsFrom, unprotected, withoutBackups } from '../lib/settings.ts';
import { Republish } from '../lib/republish.ts';

const app = new App();
const { settings, env } = readContext(app, (context) => {
  const read = settingsFrom(context);
  return { settings: read, env: environmentFrom(read.stage, context) };
});
const { stage } = settings;
const stack = new EncaissementStack(app, `Encaissement-${stage}`, {
  settings,
  env,
  terminationProtection: stage === 'prod',
  tags: { service: 'encaissement', stage },
});
if (settings.republish !== undefined) Aspects.of(stack).add(new Republish(settings.republish));
if (stage === 'prod' && !settings.deletionProtection) {
  Annotations.of(stack).addWarningV2('encaissement:deletion-protection', unprotected);
}
if (stage === 'prod' && !settings.backups) Annotations.of(stack).addWarningV2('encaissement:backups', withoutBackups);
if (!isReachable(settings.contact)) Annotations.of(stack).addWarningV2('encaissement:contact', nobodyToTurnTo);
const needed = concurrencyNeeded(settings.concurrency);
if (needed !== undefined) Annotations.of(stack).addWarningV2('encaissement:concurrency', needsConcurrency(needed));
const drafts = draftsIn(settings.legalTexts);
if (stage === 'prod' && drafts.length > 0) {
  Annotations.of(stack).addWarningV2(
    'encaissement:legal-texts',
    `The pages show drafts, and say so: ${drafts.join(', ')}. Put texts of yours into a folder and give -c legalTexts=FOLDER`,
  );
}
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
