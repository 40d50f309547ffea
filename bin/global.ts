import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { environmentFrom } from '../lib/environment.ts';
import { GlobalStack } from '../lib/global-stack.ts';
import { readContext } from '../lib/read-context.ts';
import { stageFrom } from '../lib/settings.ts';

/** An app of its own: CloudFront's web ACLs live in us-east-1 wherever the service is, and the local run has no use for it. */
const app = new App();
const { stage, env } = readContext(app, (context) => {
  const read = stageFrom(context);
  return { stage: read, env: environmentFrom(read, context) };
});
new GlobalStack(app, `Encaissement-${stage}-global`, {
  env: { ...env, region: 'us-east-1' },
  terminationProtection: stage === 'prod',
  tags: { service: 'encaissement', stage },
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
