import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { callLimits } from '../../contract/settings/limits.ts';
import type { Lambda } from '../../functions/http/routes.ts';
import type { Settings } from '../settings.ts';
import type { CodeKey } from './code-key.ts';
import type { DocumentBucket } from './document-bucket.ts';
import type { ExportBuckets } from './export-buckets.ts';
import type { FrontKey } from './front-key.ts';
import type { GradualReleases } from './gradual-releases.ts';
import type { PayeeVerification } from './payee-verification.ts';
import type { MobilePush } from './mobile-push.ts';
import type { MailSender } from './mail-sender.ts';
import { ServiceFunction } from './service-function.ts';
import type { SignIn } from './sign-in.ts';
import type { Tables } from './tables.ts';

export interface ApiFunctionsProps {
  settings: Settings;
  /** Whose account merchants pay back to, as JSON. */
  debtor: string;
  tables: Tables;
  signIn: SignIn;
  codeKey: CodeKey;
  buckets: ExportBuckets;
  documents: DocumentBucket;
  push: MobilePush;
  payees: PayeeVerification;
  frontKey: FrontKey;
  /** The one address that the API answers at: `https://host`. */
  webOrigin: string;
  appUrl: string;
  mail: MailSender;
  releases: GradualReleases;
}

/** One function per trust boundary: what a merchant's request can reach, a client's or the back office's cannot. */
export class ApiFunctions extends Construct {
  readonly byLambda: Record<Lambda, ServiceFunction>;
  /** What the routes call: the release that each is at. */
  readonly called: Record<Lambda, IFunction>;

  constructor(scope: Construct, id: string, props: ApiFunctionsProps) {
    super(scope, id);
    this.byLambda = {
      merchant: this.merchantApi(props),
      owner: this.ownerApi(props),
      client: this.clientApi(props),
      'back-office': this.backOfficeApi(props),
      anybody: this.pageErrors(props),
      applicant: this.applicantApi(props),
    };
    for (const each of Object.values(this.byLambda)) props.frontKey.keep(each, props.webOrigin);
    const { merchant, owner, client, 'back-office': backOffice, anybody, applicant } = this.byLambda;
    const { releases } = props;
    this.called = {
      merchant: releases.current(merchant),
      owner: releases.current(owner),
      client: releases.current(client),
      'back-office': releases.current(backOffice),
      anybody,
      applicant: releases.current(applicant),
    };
  }

  private merchantApi({ settings, tables }: ApiFunctionsProps): ServiceFunction {
    const merchantApi = this.api(
      'MerchantApi',
      'merchant-api/handler.ts',
      'The API of the merchants',
      settings,
      settings.concurrency.merchantApi,
    );
    merchantApi.addEnvironment('TERMS', JSON.stringify(settings.terms));
    merchantApi.addEnvironment('BOOKS_SETTINGS', JSON.stringify(settings.books));
    tables.grant(merchantApi, 'payments', 'read', 'put');
    // To release, capture, void and refund. It cannot read a balance, nor create a wallet.
    tables.grant(merchantApi, 'wallets', 'update');
    tables.grant(merchantApi, 'ledger', 'read', 'put');
    // What its payments come to by day, and what they are found by.
    tables.grantPartitions(merchantApi, 'views', ['M#', 'P#', 'FILLED', 'S#'], 'read');
    // A void and a refund depend on whether their day is closed.
    tables.grant(merchantApi, 'exports', 'read', 'check');
    tables.grantPartitions(merchantApi, 'exports', ['GIVEN-BACK#'], 'update');
    tables.grant(merchantApi, 'directory', 'read');
    // Which mails it wants, its templates, and the code of its counter: never its bank account.
    tables.grantPartitions(merchantApi, 'directory', ['MAIL#MERCHANT#', 'COUNTER#', 'TEMPLATES#'], 'put');
    // How the client was told.
    tables.grant(merchantApi, 'notices', 'read');
    // What clients propose at its counter is answered there.
    tables.grantPartitions(merchantApi, 'notices', ['COUNTER#MERCHANT#'], 'put');
    // How fast it goes is counted there.
    tables.grantPartitions(merchantApi, 'orders', ['LIMIT#MERCHANT#', 'LIMIT#PAIR#'], 'read', 'update');
    return merchantApi;
  }

  private ownerApi({ settings, tables, signIn, mail }: ApiFunctionsProps): ServiceFunction {
    const ownerApi = this.api(
      'OwnerApi',
      'owner-api/handler.ts',
      'What owners do with their team and places',
      settings,
    );
    tables.grant(ownerApi, 'directory', 'read');
    tables.grantPartitions(
      ownerApi,
      'directory',
      ['ORGANISATION#', 'MEMBER#', 'MERCHANT#', 'LOOKUP#'],
      'put',
      'update',
    );
    tables.grant(ownerApi, 'operations', 'read', 'put');
    // Which invitation an account is opened for.
    tables.grantPartitions(ownerApi, 'orders', ['ACCOUNT#'], 'put');
    // The other owners are told when one of them stops a new bank account.
    tables.grantPartitions(ownerApi, 'notices', ['MERCHANT#'], 'put');
    mail.tell(ownerApi);
    signIn.grantManageMembers(ownerApi);
    return ownerApi;
  }

  private clientApi({ settings, tables, codeKey, push, mail, appUrl }: ApiFunctionsProps): ServiceFunction {
    const clientApi = this.api(
      'ClientApi',
      'client-api/handler.ts',
      'The API of the clients',
      settings,
      settings.concurrency.clientApi,
    );
    clientApi.addEnvironment('TERMS', JSON.stringify(settings.terms));
    tables.grant(clientApi, 'payments', 'read', 'put');
    tables.grant(clientApi, 'wallets', 'read', 'update');
    tables.grant(clientApi, 'ledger', 'put');
    // What clients were credited: never what merchants are owed.
    tables.grantPartitions(clientApi, 'ledger', ['C#'], 'read');
    tables.grant(clientApi, 'exports');
    tables.grant(clientApi, 'secrets', 'read', 'put', 'update');
    // It reads who merchants are, and writes where clients' phones are reached: never a merchant's bank account.
    tables.grant(clientApi, 'directory', 'read');
    tables.grantPartitions(clientApi, 'directory', ['CLIENT#', 'TOKEN#'], 'put', 'update', 'delete');
    // A client may try whether notifications come through.
    clientApi.addEnvironment('APP_URL', appUrl);
    push.grantPublish(clientApi);
    codeKey.grantCodes(clientApi);
    // What is to be mailed of the account, and what is proposed at a counter.
    tables.grantPartitions(clientApi, 'notices', ['CLIENT#', 'COUNTER#'], 'put');
    tables.grantPartitions(clientApi, 'notices', ['COUNTER#'], 'read');
    mail.tell(clientApi);
    // How many activation codes are tried.
    tables.grantPartitions(clientApi, 'orders', ['LIMIT#CLIENT#'], 'read', 'update');
    // What clients report.
    tables.grantPartitions(clientApi, 'orders', ['REPORTS'], 'put');
    return clientApi;
  }

  private backOfficeApi({
    settings,
    debtor,
    tables,
    signIn,
    buckets,
    documents,
    payees,
    mail,
  }: ApiFunctionsProps): ServiceFunction {
    const backOfficeApi = this.api(
      'BackOfficeApi',
      'back-office-api/handler.ts',
      'The API of finance and ops',
      settings,
    );
    backOfficeApi.addEnvironment('ACCOUNT_SETTINGS', JSON.stringify(settings.accounts));
    tables.grant(backOfficeApi, 'directory', 'read', 'put', 'update');
    // An identifier that is no longer the client's, and where the phones of a closed account are reached.
    tables.grantPartitions(backOfficeApi, 'directory', ['IDENTIFIER#', 'CLIENT#', 'TOKEN#'], 'delete');
    // A new client's empty wallet, credits, unlocking, and what is shown of a client.
    tables.grant(backOfficeApi, 'wallets', 'read', 'put', 'update');
    // To credit, and to read what a transfer is made of.
    tables.grant(backOfficeApi, 'ledger', 'read', 'put');
    // It issues activations and ends them, sees that there are devices and revokes them: it reaches no code and no key.
    tables.grantPartitions(backOfficeApi, 'secrets', ['ACTIVATION#'], 'read', 'put', 'update');
    tables.grantListDevices(backOfficeApi);
    tables.grantRevokeDevices(backOfficeApi);
    // It says that an export was sent, and gives back by whether a day is closed.
    tables.grant(backOfficeApi, 'exports', 'read', 'check', 'update');
    // What the bank has made of a transfer, and that it refused an account.
    tables.grantPartitions(backOfficeApi, 'exports', ['R#', 'REFUSED#'], 'put');
    tables.grant(backOfficeApi, 'orders', 'read', 'put', 'delete');
    // What may be done within a period is counted there.
    tables.grantPartitions(backOfficeApi, 'orders', ['LIMIT#'], 'update');
    // Every act is recorded with what it does.
    tables.grant(backOfficeApi, 'operations', 'read', 'put');
    // That a bank account or an address was changed, and how an application ended.
    tables.grantPartitions(backOfficeApi, 'notices', ['MERCHANT#', 'CLIENT#', 'APPLICATION#'], 'put');
    // Who was told of a payment.
    tables.grantPartitions(backOfficeApi, 'notices', ['PAYMENT#'], 'read');
    mail.tell(backOfficeApi);
    payees.grantAsk(backOfficeApi);
    signIn.grantInvite(backOfficeApi);
    signIn.grantFind(backOfficeApi);
    signIn.grantLookUp(backOfficeApi);
    signIn.grantChangeClients(backOfficeApi);
    // It shows who they are; what two of them agree to, another function does.
    signIn.grantSeeOperators(backOfficeApi);
    // To give back what a merchant cannot be asked to.
    tables.grant(backOfficeApi, 'payments', 'read', 'put');
    backOfficeApi.addEnvironment('TERMS', JSON.stringify(settings.terms));
    backOfficeApi.addEnvironment('DEBTOR', debtor);
    // Links to the files are signed with the function's own rights.
    buckets.grantReadExports(backOfficeApi);
    documents.grantOpen(backOfficeApi);
    return backOfficeApi;
  }

  /** Anybody may call it: it reaches applications, and how much of each is left; no merchant, no client and no account. */
  private applicantApi({ settings, tables, mail, documents }: ApiFunctionsProps): ServiceFunction {
    const applicantApi = this.api(
      'ApplicantApi',
      'applicant-api/handler.ts',
      'What applicants say, and how it stands with them',
      settings,
    );
    tables.grantPartitions(applicantApi, 'orders', ['APPLICATION#', 'APPLICATION-LINK#', 'TAKEN#applications'], 'read');
    tables.grantPartitions(applicantApi, 'orders', ['APPLICATION#', 'APPLICATIONS#'], 'put');
    tables.grantPartitions(applicantApi, 'orders', ['LIMIT#APPLICATIONS#'], 'update');
    tables.grantPartitions(applicantApi, 'notices', ['APPLICATION#'], 'put');
    mail.tell(applicantApi);
    documents.grantHandIn(applicantApi);
    return applicantApi;
  }

  /** It writes to its own log, and may do nothing else. */
  private pageErrors({ settings }: ApiFunctionsProps): ServiceFunction {
    return this.api('PageErrors', 'page-errors/handler.ts', 'Writes down what pages tell of their failures', settings);
  }

  private api(
    id: string,
    entry: string,
    description: string,
    { stage }: Settings,
    callsKept?: number,
  ): ServiceFunction {
    return new ServiceFunction(this, id, {
      stage,
      entry,
      description,
      memoryMb: 1024,
      timeout: Duration.millis(callLimits.answerWithinMs),
      callsKept,
    });
  }
}
