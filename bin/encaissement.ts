import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { EncaissementStack } from '../lib/encaissement-stack.ts';
import { settingsFrom } from '../lib/settings.ts';

const app = new App();
const settings = settingsFrom((name) => app.node.tryGetContext(name) as unknown);
new EncaissementStack(app, `Encaissement-${settings.stage}`, { settings });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
