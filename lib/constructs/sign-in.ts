import { Duration } from 'aws-cdk-lib';
import { CfnUserPoolUser, CfnUserPoolUserToGroupAttachment } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { sessionLimits } from '../../contract/settings/limits.ts';
import type { Audience } from '../../functions/http/routes.ts';
import type { Stage } from '../settings.ts';
import { AudiencePool } from './audience-pool.ts';
import type { ServiceFunction } from './service-function.ts';

export interface SignInProps {
  stage: Stage;
  portalUrl: string;
  appUrl: string;
  opsEmail: string;
}

/** Who may sign in: merchants and clients, invited by the back office, and the back office itself. */
export class SignIn extends Construct {
  readonly pools: Record<Audience, AudiencePool>;

  constructor(scope: Construct, id: string, { stage, portalUrl, appUrl, opsEmail }: SignInProps) {
    super(scope, id);
    this.pools = {
      merchant: new AudiencePool(this, 'Merchants', {
        stage,
        audience: 'merchant',
        webAddress: portalUrl,
        signedInFor: Duration.millis(sessionLimits.merchantMs),
      }),
      client: new AudiencePool(this, 'Clients', {
        stage,
        audience: 'client',
        webAddress: appUrl,
        signedInFor: Duration.millis(sessionLimits.clientMs),
      }),
      'back-office': new AudiencePool(this, 'BackOffice', {
        stage,
        audience: 'back-office',
        webAddress: portalUrl,
        signedInFor: Duration.millis(sessionLimits.backOfficeMs),
        guarded: true,
      }),
    };
    this.backOfficeGroups(opsEmail);
  }

  /** Lets the back office invite merchants and clients. */
  grantInvite(user: ServiceFunction): void {
    const { merchant, client } = this.pools;
    user.addEnvironment('MERCHANTS_POOL_ID', merchant.pool.userPoolId);
    user.addEnvironment('CLIENTS_POOL_ID', client.pool.userPoolId);
    user.allow(['cognito-idp:AdminCreateUser'], [merchant.pool.userPoolArn, client.pool.userPoolArn]);
  }

  /** The first operations user comes with the stack; Cognito mails the invitation. Everybody else is added by that one. */
  private backOfficeGroups(opsEmail: string): void {
    const { pool } = this.pools['back-office'];
    pool.addGroup('Finance', { groupName: 'finance', description: 'Exports and wallet credits' });
    const ops = pool.addGroup('Ops', { groupName: 'ops', description: 'Merchants, clients, activations' });
    const first = new CfnUserPoolUser(this, 'FirstOpsUser', {
      userPoolId: pool.userPoolId,
      username: 'first-ops-user',
      desiredDeliveryMediums: ['EMAIL'],
      userAttributes: [
        { name: 'email', value: opsEmail },
        { name: 'email_verified', value: 'true' },
      ],
    });
    const membership = new CfnUserPoolUserToGroupAttachment(this, 'FirstOpsUserIsOps', {
      userPoolId: pool.userPoolId,
      username: first.ref,
      groupName: ops.groupName,
    });
    membership.addResourceDependency(first);
  }
}
