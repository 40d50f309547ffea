import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { audiences } from '../functions/http/routes.ts';
import { ApiFunctions } from './constructs/api-functions.ts';
import { Audit } from './constructs/audit.ts';
import { Backups } from './constructs/backups.ts';
import { BankInbox } from './constructs/bank-inbox.ts';
import { BlockedMerchants } from './constructs/blocked-merchants.ts';
import { CodeKey } from './constructs/code-key.ts';
import { OperatorChanges } from './constructs/operator-changes.ts';
import { CreditOrders } from './constructs/credit-orders.ts';
import { CounterEvents } from './constructs/counter-events.ts';
import { Deadlines } from './constructs/deadlines.ts';
import { DocumentBucket } from './constructs/document-bucket.ts';
import { ExportBuckets } from './constructs/export-buckets.ts';
import { FrontKey } from './constructs/front-key.ts';
import { GradualReleases } from './constructs/gradual-releases.ts';
import { LiveChannel } from './constructs/live-channel.ts';
import { MailSender } from './constructs/mail-sender.ts';
import { MailedNotices } from './constructs/mailed-notices.ts';
import { MerchantNews } from './constructs/merchant-news.ts';
import { Migrations } from './constructs/migrations.ts';
import { MobilePush } from './constructs/mobile-push.ts';
import { PaymentEvents } from './constructs/payment-events.ts';
import { PaymentViews } from './constructs/payment-views.ts';
import { PayeeVerification } from './constructs/payee-verification.ts';
import { PublicApi } from './constructs/public-api.ts';
import { Reimbursement } from './constructs/reimbursement.ts';
import { SignIn } from './constructs/sign-in.ts';
import { Tables } from './constructs/tables.ts';
import { WebDistribution } from './constructs/web-distribution.ts';
import { WebPages } from './constructs/web-pages.ts';
import { WebPush } from './constructs/web-push.ts';
import { setDueShards } from './due-shards.ts';
import { Observability } from './observability/observability.ts';
import type { Settings } from './settings.ts';
import { StackParameters } from './stack-parameters.ts';
import { setTracing } from './tracing.ts';

export interface EncaissementStackProps extends StackProps {
  settings: Settings;
}

/** The whole service in one stack. Wiring only: what each part is stands in its construct. */
export class EncaissementStack extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: EncaissementStackProps) {
    super(scope, id, { description: 'Encaissement: payments in Chèque-Vacances Connect vouchers', ...props });
    const { stage, deletionProtection, contact, issuer, legalTexts } = settings;
    const { codeKeyGeneration, codeKeys, frontKeyGeneration } = settings;
    setDueShards(this, settings.dueShards);
    setTracing(this, settings.tracing);
    const parameters = new StackParameters(this, 'Parameters', { stage });
    const { debtor, financeEmail, webAddress, certificateArn, pushCredentialsVersion, closeWaitSeconds } = parameters;
    const { payeeVerificationUrl, webAclArn, signInDomain: domain } = parameters;

    const tables = new Tables(this, 'Tables', { stage, deletionProtection, restored: settings.tables });
    const buckets = new ExportBuckets(this, 'Buckets', { stage, copies: settings.backups });
    const { accessLogs } = buckets;
    const backups = settings.backups && new Backups(this, 'Backups', { stage, tables, settings: settings.backups });
    const documents = new DocumentBucket(this, 'Handed', { stage, accessLogs });
    const codeKey = new CodeKey(this, 'CodeKey', { stage, generation: codeKeyGeneration, given: codeKeys });
    const http = new PublicApi(this, 'Http', { stage });
    const { api } = http;
    const mail = new MailSender(this, 'Mail', { stage, tables, parameters });
    const signIn = new SignIn(this, 'SignIn', { stage, deletionProtection, webAddress, domain, mail });
    const live = new LiveChannel(this, 'Live', { signIn });
    const webPush = new WebPush(this, 'WebPush');
    const frontKey = new FrontKey(this, 'Front', { generation: frontKeyGeneration });
    const web = new WebDistribution(this, 'Web', {
      stage,
      api,
      frontKey,
      accessLogs,
      webAddress,
      certificateArn,
      webAclArn,
      signIn,
      live,
      webPush,
      documents,
    });
    const { portalUrl, appUrl, backOfficeUrl } = web.pages;
    const webClients = signIn.addWebClients(web.pages);
    const push = new MobilePush(this, 'Push', { stage, credentialsVersion: pushCredentialsVersion });
    const payees = new PayeeVerification(this, 'PayeeVerification', { stage, url: payeeVerificationUrl });
    const deadlines = new Deadlines(this, 'Deadlines', { settings, tables });

    const releases = new GradualReleases(this, 'Releases', settings);
    const functions = new ApiFunctions(this, 'Functions', {
      settings,
      debtor,
      tables,
      signIn,
      codeKey,
      buckets,
      documents,
      push,
      payees,
      mail,
      frontKey,
      webOrigin: web.origin,
      appUrl,
      releases,
    });
    http.addRoutes(webClients, functions.called);
    const pages = new WebPages(this, 'Pages', { stage, contact, issuer, legalTexts, web, webClients, live, webPush });
    // A new page may call what only the new release knows.
    pages.node.addDependency(...Object.values(functions.called));
    const events = new PaymentEvents(this, 'Events', {
      settings,
      appUrl,
      tables,
      deadlines,
      push,
      live,
      mail,
      accessLogs,
      releases,
    });
    const { givenUpRecords } = events;
    const views = new PaymentViews(this, 'Views', { stage, tables, givenUpRecords });
    const mailed = new MailedNotices(this, 'Notices', {
      stage,
      issuer,
      tables,
      signIn,
      mail,
      push,
      live,
      portalUrl,
      appUrl,
      givenUpRecords,
    });
    const counter = new CounterEvents(this, 'Counter', { stage, tables, live, givenUpRecords });
    const creditOrders = new CreditOrders(this, 'CreditOrders', { stage, tables, givenUpRecords });
    const operatorChanges = new OperatorChanges(this, 'OperatorChanges', { stage, tables, signIn, givenUpRecords });
    const { machine } = new Reimbursement(this, 'Reimbursement', {
      settings,
      debtor,
      closeWaitSeconds,
      tables,
      buckets,
      mail,
    });
    const bank = new BankInbox(this, 'Bank', { stage, tables, buckets, mail });
    new BlockedMerchants(this, 'Blocked', { settings, tables, signIn });
    new MerchantNews(this, 'MerchantNews', { stage, tables, mail });
    new Migrations(this, 'Migrations', { stage, tables, signIn });
    const audit = new Audit(this, 'Audit', { settings, tables, buckets, mail, financeEmail });
    new Observability(this, 'Observability', {
      stage,
      parameters,
      tables,
      signIn,
      webClients,
      pages: web.pages,
      distribution: web.distribution,
      apis: functions.byLambda,
      sweeper: deadlines.sweeper,
      api,
      batch: machine,
      bankFiles: bank.machine,
      audit: audit.machine,
      givenUp: {
        events: events.givenUp,
        views: views.givenUp,
        mails: mailed.givenUp,
        counter: counter.givenUp,
        orders: creditOrders.givenUp,
        operators: operatorChanges.givenUp,
      },
      changesOperators: operatorChanges.role,
      backups,
      exportsNotCopied: buckets.notCopied,
      watched: this,
    });

    new CfnOutput(this, 'WebUrl', { value: portalUrl });
    new CfnOutput(this, 'BackOfficeUrl', { value: backOfficeUrl });
    new CfnOutput(this, 'TablesInUse', { value: tables.inUse });
    // Without a slash at the end; at API Gateway's own address nobody is answered.
    new CfnOutput(this, 'ApiUrl', { value: web.origin });
    new CfnOutput(this, 'ExportsBucket', { value: buckets.exports.bucketName });
    new CfnOutput(this, 'BankInboxBucket', { value: bank.bucket.bucketName });
    for (const audience of audiences) {
      const name = audience.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
      new CfnOutput(this, `${name}PoolId`, { value: signIn.pools[audience].pool.userPoolId });
      new CfnOutput(this, `${name}WebClientId`, { value: webClients[audience].clientId });
    }
  }
}
