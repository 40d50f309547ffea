import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { callLimits } from '../../contract/settings/limits.ts';
import type { Audience } from '../../functions/http/routes.ts';
import type { Settings } from '../settings.ts';
import type { CodeKey } from './code-key.ts';
import type { ExportBuckets } from './export-buckets.ts';
import { ServiceFunction } from './service-function.ts';
import type { SignIn } from './sign-in.ts';
import type { Tables } from './tables.ts';

export interface ApiFunctionsProps {
  settings: Settings;
  tables: Tables;
  signIn: SignIn;
  codeKey: CodeKey;
  buckets: ExportBuckets;
}

/** One function per trust boundary: what a merchant's request can reach, a client's or the back office's cannot. */
export class ApiFunctions extends Construct {
  readonly byAudience: Record<Audience, ServiceFunction>;

  constructor(scope: Construct, id: string, props: ApiFunctionsProps) {
    super(scope, id);
    this.byAudience = {
      merchant: this.merchantApi(props),
      client: this.clientApi(props),
      'back-office': this.backOfficeApi(props),
    };
  }

  private merchantApi({ settings, tables }: ApiFunctionsProps): ServiceFunction {
    const merchantApi = this.api('MerchantApi', 'merchant-api/handler.ts', 'The API of the merchants', settings);
    merchantApi.addEnvironment('TERMS', JSON.stringify(settings.terms));
    tables.grant(merchantApi, 'payments', 'read', 'put');
    // To release, capture, void and refund. It cannot read a balance, nor create a wallet.
    tables.grant(merchantApi, 'wallets', 'update');
    tables.grant(merchantApi, 'ledger', 'read', 'put');
    // A void and a refund depend on whether their day is closed.
    tables.grant(merchantApi, 'exports', 'read', 'check');
    tables.grant(merchantApi, 'directory', 'read');
    return merchantApi;
  }

  private clientApi({ settings, tables, codeKey }: ApiFunctionsProps): ServiceFunction {
    const clientApi = this.api('ClientApi', 'client-api/handler.ts', 'The API of the clients', settings);
    clientApi.addEnvironment('TERMS', JSON.stringify(settings.terms));
    tables.grant(clientApi, 'payments', 'read', 'put');
    tables.grant(clientApi, 'wallets', 'read', 'update');
    tables.grant(clientApi, 'ledger', 'put');
    tables.grant(clientApi, 'exports');
    tables.grant(clientApi, 'secrets', 'read', 'put', 'update');
    // It reads who merchants are, and writes where clients' phones are reached: never a merchant's bank account.
    tables.grant(clientApi, 'directory', 'read');
    tables.grantPartitions(clientApi, 'directory', ['CLIENT#', 'TOKEN#'], 'put', 'delete');
    codeKey.grantCodes(clientApi);
    return clientApi;
  }

  private backOfficeApi({ settings, tables, signIn, buckets }: ApiFunctionsProps): ServiceFunction {
    const backOfficeApi = this.api(
      'BackOfficeApi',
      'back-office-api/handler.ts',
      'The API of finance and ops',
      settings,
    );
    tables.grant(backOfficeApi, 'directory', 'read', 'put', 'update');
    // A new client's empty wallet, credits, and unlocking: it reads no balance.
    tables.grant(backOfficeApi, 'wallets', 'put', 'update');
    tables.grant(backOfficeApi, 'ledger', 'put');
    // It issues activations, and reaches no code and no device.
    tables.grantPartitions(backOfficeApi, 'secrets', ['ACTIVATION#'], 'put');
    tables.grant(backOfficeApi, 'exports', 'read');
    signIn.grantInvite(backOfficeApi);
    // Links to the files are signed with the function's own rights.
    buckets.grantReadExports(backOfficeApi);
    return backOfficeApi;
  }

  private api(id: string, entry: string, description: string, { stage }: Settings): ServiceFunction {
    return new ServiceFunction(this, id, {
      stage,
      entry,
      description,
      memoryMb: 1024,
      timeout: Duration.millis(callLimits.answerWithinMs),
    });
  }
}
