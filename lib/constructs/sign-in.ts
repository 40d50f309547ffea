import { Duration } from 'aws-cdk-lib';
import { type UserPool } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { BackOfficeRole } from '../../contract/back-office/rights.ts';
import { sessionLimits } from '../../contract/settings/limits.ts';
import type { Audience } from '../../functions/http/routes.ts';
import type { Stage } from '../stage.ts';
import type { OwnSignInDomain } from '../sign-in-domains.ts';
import type { PageAddresses, WebAddress } from '../web-address.ts';
import { AudiencePool, type WebClient } from './audience-pool.ts';
import type { MailSender } from './mail-sender.ts';
import type { ServiceFunction } from './service-function.ts';

export interface SignInProps {
  stage: Stage;
  deletionProtection: boolean;
  webAddress: WebAddress;
  domain: OwnSignInDomain;
  mail: MailSender;
}

/** Who may sign in: merchants and clients, invited by the back office, and the back office itself. */
export class SignIn extends Construct {
  readonly pools: Record<Audience, AudiencePool>;

  constructor(scope: Construct, id: string, { webAddress, mail, ...lasting }: SignInProps) {
    super(scope, id);
    const { given, portalUrl, appUrl, backOfficeUrl } = webAddress;
    this.pools = {
      merchant: new AudiencePool(this, 'Merchants', {
        ...lasting,
        audience: 'merchant',
        invitedTo: { given, address: portalUrl },
        signedInFor: Duration.millis(sessionLimits.merchantMs),
        twoFactors: true,
      }),
      client: new AudiencePool(this, 'Clients', {
        ...lasting,
        audience: 'client',
        invitedTo: { given, address: appUrl },
        signedInFor: Duration.millis(sessionLimits.clientMs),
      }),
      'back-office': new AudiencePool(this, 'BackOffice', {
        ...lasting,
        audience: 'back-office',
        invitedTo: { given, address: backOfficeUrl },
        signedInFor: Duration.millis(sessionLimits.backOfficeMs),
        twoFactors: true,
        guarded: true,
      }),
    };
    for (const { pool } of Object.values(this.pools)) mail.sendFor(pool);
    addGroups(this.pools['back-office'].pool);
  }

  /** The app clients of the pages. The pools are created before the distribution, whose headers contain their addresses. */
  addWebClients({ portalUrl, appUrl, backOfficeUrl }: PageAddresses): Record<Audience, WebClient> {
    const { merchant, client, 'back-office': backOffice } = this.pools;
    return {
      merchant: merchant.addWebClient(portalUrl),
      client: client.addWebClient(appUrl),
      'back-office': backOffice.addWebClient(backOfficeUrl),
    };
  }

  /** Lets the back office invite merchants and clients. */
  grantInvite(user: ServiceFunction): void {
    const { merchant, client } = this.pools;
    user.addEnvironment('MERCHANTS_POOL_ID', merchant.pool.userPoolId);
    user.addEnvironment('CLIENTS_POOL_ID', client.pool.userPoolId);
    // What an earlier call left over is removed.
    user.allow(
      ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminDeleteUser'],
      [merchant.pool.userPoolArn, client.pool.userPoolArn],
    );
  }

  /** Lets a function find a merchant or a client by the address, in the pools that `grantInvite` names. */
  grantFind(user: ServiceFunction): void {
    const { merchant, client } = this.pools;
    user.allow(['cognito-idp:ListUsers'], [merchant.pool.userPoolArn, client.pool.userPoolArn]);
  }

  /** Lets a function give a client another address to sign in with, or end the account. */
  grantChangeClients(user: ServiceFunction): void {
    const { pool } = this.pools.client;
    user.addEnvironment('CLIENTS_POOL_ID', pool.userPoolId);
    user.allow(
      ['cognito-idp:AdminUpdateUserAttributes', 'cognito-idp:AdminDisableUser', 'cognito-idp:AdminUserGlobalSignOut'],
      [pool.userPoolArn],
    );
  }

  /** Lets owners invite people into the merchants' pool, and close accounts there. */
  grantManageMembers(user: ServiceFunction): void {
    const { pool } = this.pools.merchant;
    user.addEnvironment('MERCHANTS_POOL_ID', pool.userPoolId);
    user.allow(
      ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminDeleteUser', 'cognito-idp:ListUsers'],
      [pool.userPoolArn],
    );
  }

  /** Lets a function read the address of a merchant. */
  grantLookUpMerchants(user: ServiceFunction): void {
    const { pool } = this.pools.merchant;
    user.addEnvironment('MERCHANTS_POOL_ID', pool.userPoolId);
    user.allow(['cognito-idp:AdminGetUser'], [pool.userPoolArn]);
  }

  /** Lets a function read the address of a merchant or a client. */
  grantLookUp(user: ServiceFunction): void {
    const { merchant, client } = this.pools;
    user.addEnvironment('MERCHANTS_POOL_ID', merchant.pool.userPoolId);
    user.addEnvironment('CLIENTS_POOL_ID', client.pool.userPoolId);
    user.allow(['cognito-idp:AdminGetUser'], [merchant.pool.userPoolArn, client.pool.userPoolArn]);
  }

  /** Lets a function end all sessions of a merchant's people. */
  grantSignOut(user: ServiceFunction): void {
    const { pool } = this.pools.merchant;
    user.addEnvironment('MERCHANTS_POOL_ID', pool.userPoolId);
    user.allow(['cognito-idp:AdminUserGlobalSignOut'], [pool.userPoolArn]);
  }

  /** Lets a function see who is of the back office, and in which groups. */
  grantSeeOperators(user: ServiceFunction): void {
    const { pool } = this.pools['back-office'];
    user.addEnvironment('BACK_OFFICE_POOL_ID', pool.userPoolId);
    user.allow(
      ['cognito-idp:ListUsers', 'cognito-idp:ListUsersInGroup', 'cognito-idp:AdminGetUser'],
      [pool.userPoolArn],
    );
  }

  /** Lets a function make, change and end people of the back office, in the pool that it may see. */
  grantChangeOperators(user: ServiceFunction): void {
    this.grantSeeOperators(user);
    user.allow(
      [
        'cognito-idp:AdminCreateUser',
        'cognito-idp:AdminAddUserToGroup',
        'cognito-idp:AdminRemoveUserFromGroup',
        'cognito-idp:AdminDisableUser',
        'cognito-idp:AdminEnableUser',
        'cognito-idp:AdminUserGlobalSignOut',
      ],
      [this.pools['back-office'].pool.userPoolArn],
    );
  }
}

/** One for each role of contract/back-office/rights.ts, which says what its people may. */
const groups: Record<BackOfficeRole, string> = {
  support: 'Reads, people masked',
  ops: 'Merchants, clients, activations',
  'ops-approver': 'Approves what ops propose',
  finance: 'Exports and wallet credits',
  'finance-approver': 'Approves what moves money',
  auditor: 'Reads all, changes nothing',
};

/** Their people come by command until two of them can agree on more (docs/runbook.md). */
function addGroups(pool: UserPool): void {
  for (const [groupName, description] of Object.entries(groups)) {
    // The id is the role's name as a construct's: « OpsApprover ».
    pool.addGroup(
      groupName.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
      {
        groupName,
        description,
      },
    );
  }
}
