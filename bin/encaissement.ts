import { Annotations, App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { EncaissementStack } from '../lib/encaissement-stack.ts';
import { SettingsError } from '../contract/settings/settings-error.ts';
import { draftsIn } from '../lib/legal/legal-texts.ts';
import { isReachable } from '../contract/settings/contact-settings.ts';
import { nobodyToTurnTo, settingsFrom, type Settings } from '../lib/settings.ts';

const app = new App();
const settings = readSettings();
const stack = new EncaissementStack(app, `Encaissement-${settings.stage}`, { settings });
if (!isReachable(settings.contact)) Annotations.of(stack).addWarningV2('encaissement:contact', nobodyToTurnTo);
const drafts = draftsIn(settings.legalTexts);
if (settings.stage === 'prod' && drafts.length > 0) {
  Annotations.of(stack).addWarningV2(
    'encaissement:legal-texts',
    `The pages show drafts, and say so: ${drafts.join(', ')}. Put texts of yours into a folder and give -c legalTexts=FOLDER`,
  );
}
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

/** What is wrong is said in its own sentences: a stack trace above them would only hide them. */
function readSettings(): Settings {
  try {
    return settingsFrom((name) => app.node.tryGetContext(name) as unknown);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
