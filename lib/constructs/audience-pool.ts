import { Aws, CfnOutput, Duration, Fn, Stack } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPool,
  type CfnUserPoolDomain,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
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
import { keptInProduction } from '../kept-in-production.ts';
import { brandingAssets } from '../managed-login/branding-assets.ts';
import { brandingSettings } from '../managed-login/branding-settings.ts';
import type { Stage } from '../stage.ts';
import { type OwnSignInDomain, ownSignInHost, signInDomainPrefix, signInOrigin } from '../sign-in-domains.ts';
import { codeMail, firstPasswordValidity, invitation, type InvitationAddress } from '../sign-in-mails.ts';

export interface AudiencePoolProps {
  stage: Stage;
  deletionProtection: boolean;
  audience: Audience;
  /** The address in the invitation, if the deployment has one. */
  invitedTo: InvitationAddress;
  domain: OwnSignInDomain;
  /** How long somebody stays signed in. */
  signedInFor: Duration;
  /** They can move money: signing in takes a password and a code, or a passkey (decision 192). */
  twoFactors?: true;
  /** Cognito's threat protection, which is billed per user. */
  guarded?: true;
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
  /** Where a browser signs in, as `https://host`. */
  readonly origin: string;
  private readonly scopes: OAuthScope[];
  private readonly props: AudiencePoolProps;

  constructor(scope: Construct, id: string, props: AudiencePoolProps) {
    super(scope, id);
    const { stage, deletionProtection, audience, invitedTo, domain, guarded } = props;
    const twoFactors = props.twoFactors === true;
    this.props = props;
    this.origin = signInOrigin(this, stage, audience, domain);
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
      ...(twoFactors ? { mfa: Mfa.REQUIRED, mfaSecondFactor: { otp: true, sms: false } } : { mfa: Mfa.OFF }),
      ...(twoFactors && {
        signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
        passkeyUserVerification: PasskeyUserVerification.REQUIRED,
      }),
      featurePlan: guarded ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS,
      ...(guarded && { standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION }),
      userInvitation: invitation(invitedTo, twoFactors),
      userVerification: codeMail,
      deletionProtection,
      removalPolicy: keptInProduction(stage),
    });
    if (twoFactors) this.takePasskeys();
    this.acknowledgeFindings();
    this.addDomain();

    const api = new ResourceServerScope({ scopeName: 'api', scopeDescription: 'The API of this audience' });
    const server = this.pool.addResourceServer('ResourceServer', { identifier: audience, scopes: [api] });
    if (`${audience}/${api.scopeName}` !== scopeOf(audience)) throw new Error(`The scope of ${audience} is misnamed`);
    this.scopes = [OAuthScope.OPENID, OAuthScope.resourceServer(server, api)];
  }

  /** Created after the distribution, whose headers contain the pool's address. @param address where the code flow returns, with a slash at its end */
  addWebClient(address: string): WebClient {
    const { audience, twoFactors, signedInFor } = this.props;
    const { userPoolClientId: clientId } = this.pool.addClient('WebClient', {
      generateSecret: false,
      // Named, or Cognito's defaults hold. By a choice of factors, without which there are no passkeys and which asks for
      // both of them (decision 192); else by a flow that takes a trigger, and there is none: pages alone sign in (decision 148).
      authFlows: twoFactors ? { user: true } : { custom: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: this.scopes,
        callbackUrls: [address],
        logoutUrls: [address + signedOutPath],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      accessTokenValidity: Duration.millis(sessionLimits.accessTokenMs),
      idTokenValidity: Duration.millis(sessionLimits.accessTokenMs),
      refreshTokenValidity: signedInFor,
      // The use of a stolen refresh token is noticed: it is single-use.
      refreshTokenRotationGracePeriod: Duration.millis(sessionLimits.usedRefreshTokenMs),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    // Without one, managed login shows no page.
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: this.pool.userPoolId,
      clientId,
      settings: brandingSettings(),
      assets: brandingAssets(audience),
    });
    const issuer = this.pool.userPoolProviderUrl;
    const authorizer = new HttpJwtAuthorizer(`${this.node.id}Authorizer`, issuer, {
      authorizerName: audience,
      jwtAudience: [clientId],
    });
    return { issuer, clientId, authorizer };
  }

  /** What CDK has no words for: that a passkey counts for both factors, and whose it is where the domain is ours. */
  private takePasskeys(): void {
    const { audience, domain } = this.props;
    const pool = this.pool.node.defaultChild as CfnUserPool;
    pool.webAuthnFactorConfiguration = 'MULTI_FACTOR_WITH_USER_VERIFICATION';
    // Cognito's own address may not be named: it is what holds without one.
    pool.webAuthnRelyingPartyId = this.ifOwnDomain(ownSignInHost(audience, domain), Aws.NO_VALUE).toString();
  }

  private addDomain(): void {
    const { stage, audience, domain } = this.props;
    const domainPrefix = signInDomainPrefix(this, stage, audience);
    const added = this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const resource = added.node.defaultChild as CfnUserPoolDomain;
    resource.domain = this.ifOwnDomain(ownSignInHost(audience, domain), domainPrefix).toString();
    resource.customDomainConfig = this.ifOwnDomain({ CertificateArn: domain.certificateArn }, Aws.NO_VALUE);
    new CfnOutput(Stack.of(this), `${this.node.id}SignInRecord`, {
      description: 'CNAME record for the DNS of the domain on which this audience signs in',
      value: `${ownSignInHost(audience, domain)} CNAME ${resource.attrCloudFrontDistribution}`,
      condition: domain.given,
    });
  }

  private ifOwnDomain(value: unknown, otherwise: unknown) {
    return Fn.conditionIf(this.props.domain.given.logicalId, value, otherwise);
  }

  private acknowledgeFindings(): void {
    const { audience, twoFactors, guarded } = this.props;
    const reason =
      audience === 'client'
        ? 'Signing in is not enough to pay: each approval takes a device key and a personal code of its own.'
        : 'A merchant can ask for money but not take it, and only the back office changes the account that it is paid to.';
    if (!twoFactors) acknowledge(this.pool, 'AwsSolutions-COG2', reason);
    if (guarded) return;
    acknowledge(
      this.pool,
      'AwsSolutions-COG8',
      `${reason} The Plus plan is paid by the head, for many thousands of them.`,
    );
  }
}
