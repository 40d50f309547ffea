import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ApiFunctions } from './constructs/api-functions.ts';
import { Audit } from './constructs/audit.ts';
import { CodeKey } from './constructs/code-key.ts';
import { Deadlines } from './constructs/deadlines.ts';
import { ExportBuckets } from './constructs/export-buckets.ts';
import { MobilePush } from './constructs/mobile-push.ts';
import { Observability } from './constructs/observability.ts';
import { PaymentEvents } from './constructs/payment-events.ts';
import { PublicApi } from './constructs/public-api.ts';
import { Reimbursement } from './constructs/reimbursement.ts';
import { SignIn } from './constructs/sign-in.ts';
import { Tables } from './constructs/tables.ts';
import { WebDistribution } from './constructs/web-distribution.ts';
import { WebPages } from './constructs/web-pages.ts';
import type { Settings } from './settings.ts';
import { StackParameters } from './stack-parameters.ts';

export interface EncaissementStackProps extends StackProps {
  settings: Settings;
}

/** The whole service in one stack. Wiring only: what each part is stands in its construct. */
export class EncaissementStack extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: EncaissementStackProps) {
    super(scope, id, { description: 'Encaissement: payments in Chèque-Vacances Connect vouchers', ...props });
    const { stage } = settings;
    const { debtor, opsEmail, webAddress, certificateArn, pushCredentialsVersion, closeWaitSeconds } =
      new StackParameters(this, 'Parameters');

    const tables = new Tables(this, 'Tables', { stage });
    const buckets = new ExportBuckets(this, 'Buckets', { stage });
    const { accessLogs } = buckets;
    const codeKey = new CodeKey(this, 'CodeKey', { stage });
    const http = new PublicApi(this, 'Http', { stage });
    const { api } = http;
    const web = new WebDistribution(this, 'Web', { stage, api, accessLogs, webAddress, certificateArn });
    const { portalUrl, appUrl } = web;
    const signIn = new SignIn(this, 'SignIn', { stage, portalUrl, appUrl, opsEmail });
    const push = new MobilePush(this, 'Push', { stage, credentialsVersion: pushCredentialsVersion });
    const deadlines = new Deadlines(this, 'Deadlines', { settings, tables });

    const functions = new ApiFunctions(this, 'Functions', { settings, tables, signIn, codeKey, buckets });
    http.addRoutes(signIn, functions.byAudience);
    new WebPages(this, 'Pages', { stage, web, signIn });
    const events = new PaymentEvents(this, 'Events', { settings, appUrl, tables, deadlines, push, accessLogs });
    const { machine } = new Reimbursement(this, 'Reimbursement', {
      settings,
      debtor,
      closeWaitSeconds,
      tables,
      buckets,
    });
    new Audit(this, 'Audit', { stage, tables });
    new Observability(this, 'Observability', {
      opsEmail,
      api,
      batch: machine,
      givenUpEvents: events.givenUp,
      watched: this,
    });

    new CfnOutput(this, 'WebUrl', { value: portalUrl });
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
    new CfnOutput(this, 'ExportsBucket', { value: buckets.exports.bucketName });
    for (const [audience, { pool, client }] of Object.entries(signIn.pools)) {
      const name = audience.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
      new CfnOutput(this, `${name}PoolId`, { value: pool.userPoolId });
      new CfnOutput(this, `${name}WebClientId`, { value: client.userPoolClientId });
    }
  }
}
