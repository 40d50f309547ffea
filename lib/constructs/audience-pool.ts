import { type CfnCondition, Duration, Fn } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { sessionLimits } from '../../contract/settings/limits.ts';
import { signedOutPath } from '../../contract/signed-out-path.ts';
import { type Audience, scopeOf } from '../../functions/http/routes.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../settings.ts';
import { signInDomainPrefix } from '../sign-in-domains.ts';
import { keptInProduction } from '../kept-in-production.ts';

const firstPasswordValidity = Duration.millis(sessionLimits.firstPasswordMs);
const invitation = (opened: string) =>
  `Bonjour,<br><br>${opened}. Connectez-vous avec votre adresse e-mail et ce mot de passe provisoire, valable ${firstPasswordValidity.toDays()} jours : {####}<br><br>(Référence : {username})`;

export interface AudiencePoolProps {
  stage: Stage;
  deletionProtection: boolean;
  audience: Audience;
  /** The address in the invitation, if the deployment has one. */
  invitedTo: InvitationAddress;
  /** How long somebody stays signed in. */
  signedInFor: Duration;
  /** Administrators of money: a second factor and Cognito's threat protection, which is billed per user. */
  guarded?: true;
}

export interface InvitationAddress {
  /** Whether there is an address. */
  given: CfnCondition;
  address: string;
}

/** What a page needs for sign-in, and the API for checking tokens. */
export interface WebClient {
  issuer: string;
  clientId: string;
  /** Checks signature, issuer, client and expiry of a token; the scope is the route's. */
  authorizer: HttpJwtAuthorizer;
}

/**
 * One user pool per audience, so that a token of one can never be mistaken for a token of another. The username is the
 * merchant's or client's id, set by the back office and never changed: the access token carries it, nothing has to be looked
 * up. People sign in with their e-mail address.
 */
export class AudiencePool extends Construct {
  readonly pool: UserPool;
  private readonly audience: Audience;
  private readonly scopes: OAuthScope[];
  private readonly signedInFor: Duration;

  constructor(scope: Construct, id: string, props: AudiencePoolProps) {
    super(scope, id);
    const { stage, deletionProtection, audience, invitedTo, guarded } = props;
    this.audience = audience;
    this.signedInFor = props.signedInFor;
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: sessionLimits.passwordLengthMin,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: firstPasswordValidity,
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: guarded ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      featurePlan: guarded ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS,
      ...(guarded && { standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION }),
      userInvitation: {
        emailSubject: 'Votre accès à Encaissement',
        emailBody: Fn.conditionIf(
          invitedTo.given.logicalId,
          invitation(`un accès vous est ouvert sur ${invitedTo.address}`),
          invitation('un accès à Encaissement vous est ouvert'),
        ).toString(),
      },
      deletionProtection,
      removalPolicy: keptInProduction(stage),
    });
    if (!guarded) this.acknowledgePlan(audience);
    this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: signInDomainPrefix(this, stage, audience) },
    });

    const api = new ResourceServerScope({ scopeName: 'api', scopeDescription: 'The API of this audience' });
    const server = this.pool.addResourceServer('ResourceServer', { identifier: audience, scopes: [api] });
    if (`${audience}/${api.scopeName}` !== scopeOf(audience)) throw new Error(`The scope of ${audience} is misnamed`);
    this.scopes = [OAuthScope.OPENID, OAuthScope.resourceServer(server, api)];
  }

  /** Created after the distribution, whose headers contain the pool's address. @param address where the code flow returns, with a slash at its end */
  addWebClient(address: string): WebClient {
    const { userPoolClientId: clientId } = this.pool.addClient('WebClient', {
      generateSecret: false,
      // Named, or Cognito's defaults hold: by a flow that takes a trigger, and there is none, so that pages alone sign in (decision 148).
      authFlows: { custom: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: this.scopes,
        callbackUrls: [address],
        logoutUrls: [address + signedOutPath],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      accessTokenValidity: Duration.millis(sessionLimits.accessTokenMs),
      idTokenValidity: Duration.millis(sessionLimits.accessTokenMs),
      refreshTokenValidity: this.signedInFor,
      // The use of a stolen refresh token is noticed: it is single-use.
      refreshTokenRotationGracePeriod: Duration.millis(sessionLimits.usedRefreshTokenMs),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    const issuer = this.pool.userPoolProviderUrl;
    const authorizer = new HttpJwtAuthorizer(`${this.node.id}Authorizer`, issuer, {
      authorizerName: this.audience,
      jwtAudience: [clientId],
    });
    return { issuer, clientId, authorizer };
  }

  private acknowledgePlan(audience: Audience): void {
    const reason =
      audience === 'client'
        ? 'Signing in is not enough to pay: each approval takes a device key and a personal code of its own.'
        : 'A merchant can ask for money but not take it, and only the back office changes the account that it is paid to.';
    acknowledge(this.pool, 'AwsSolutions-COG2', `${reason} A second factor is offered, not imposed.`);
    acknowledge(
      this.pool,
      'AwsSolutions-COG8',
      `${reason} The Plus plan is paid by the head, for many thousands of them.`,
    );
  }
}
