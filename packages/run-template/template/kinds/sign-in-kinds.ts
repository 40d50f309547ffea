import { tags } from './reasons.ts';
import { idFrom } from './made-up-ids.ts';
import { arn, nameOf } from '../resource-kind.ts';
import type { ResourceKind } from '../resource-kind.ts';

/** User pools and who may ask them for tokens. */
export const signInKinds: Readonly<Record<string, ResourceKind>> = {
  'AWS::Cognito::UserPool': {
    name: (context) => {
      const id = `${context.region}_${context.logicalId.replace(/[^A-Za-z0-9]/g, '')}`;
      const providerName = `cognito-idp.${context.region}.amazonaws.com/${id}`;
      const attributes = {
        Arn: arn(context, 'cognito-idp', `userpool/${id}`),
        UserPoolId: id,
        ProviderName: providerName,
        ProviderURL: `${context.url}/_local/sign-in/${id}`,
      };
      return { ref: id, attributes };
    },
    used: ['UserPoolName'],
    withoutEffect: {
      ...tags,
      AccountRecoverySetting: 'no e-mail leaves the laptop',
      AdminCreateUserConfig: 'no e-mail leaves the laptop',
      AliasAttributes: 'the local sign-in page lists the demo identities',
      AutoVerifiedAttributes: 'no e-mail leaves the laptop',
      DeletionProtection: 'reset deletes the data',
      DeviceConfiguration: 'sign-in on a laptop is one click',
      EmailConfiguration: 'no e-mail leaves the laptop',
      EmailVerificationMessage: 'no e-mail leaves the laptop',
      EmailVerificationSubject: 'no e-mail leaves the laptop',
      EnabledMfas: 'sign-in on a laptop is one click',
      MfaConfiguration: 'sign-in on a laptop is one click',
      Policies: 'sign-in on a laptop is one click',
      Schema: 'the local pool keeps what it is given',
      SmsVerificationMessage: 'no message leaves the laptop',
      UsernameAttributes: 'the local sign-in page lists the demo identities',
      UsernameConfiguration: 'the local sign-in page lists the demo identities',
      UserAttributeUpdateSettings: 'no e-mail leaves the laptop',
      UserPoolAddOns: 'sign-in on a laptop is one click',
      UserPoolTier: 'nothing is billed',
      VerificationMessageTemplate: 'no e-mail leaves the laptop',
      WebAuthnFactorConfiguration: 'sign-in on a laptop is one click',
      WebAuthnRelyingPartyID: 'sign-in on a laptop is one click',
      WebAuthnUserVerification: 'sign-in on a laptop is one click',
    },
  },
  'AWS::Cognito::UserPoolClient': {
    name: (context) => ({ ref: idFrom(context.logicalId), attributes: { ClientId: idFrom(context.logicalId) } }),
    used: [
      'UserPoolId',
      'ClientName',
      'AllowedOAuthScopes',
      'AccessTokenValidity',
      'RefreshTokenValidity',
      'RefreshTokenRotation',
      'EnableTokenRevocation',
      'TokenValidityUnits',
      'CallbackURLs',
      'LogoutURLs',
    ],
    withoutEffect: {
      AllowedOAuthFlows: 'the local provider gives the code flow with PKCE',
      AllowedOAuthFlowsUserPoolClient: 'see AllowedOAuthFlows',
      AuthSessionValidity: 'sign-in on a laptop is one click',
      EnablePropagateAdditionalUserContextData: 'no risk analysis',
      ExplicitAuthFlows: 'the local provider gives the code flow with PKCE',
      GenerateSecret: 'public clients have none',
      IdTokenValidity: 'only access tokens are used',
      PreventUserExistenceErrors: 'the local sign-in page lists the demo identities',
      ReadAttributes: 'one user',
      SupportedIdentityProviders: 'only the pool itself',
      WriteAttributes: 'one user',
    },
  },
  'AWS::Cognito::UserPoolDomain': {
    name: (context) => ({
      ref: nameOf(context, 'Domain'),
      attributes: { CloudFrontDistribution: `${idFrom(context.logicalId)}.cloudfront.net` },
    }),
    used: ['UserPoolId', 'ManagedLoginVersion'],
    withoutEffect: {
      CustomDomainConfig: 'sign-in is served by the local provider',
      Domain: 'sign-in is served by the local provider',
    },
  },
  'AWS::Cognito::ManagedLoginBranding': {
    name: (context) => ({ ref: idFrom(context.logicalId), attributes: {} }),
    used: ['UserPoolId', 'ClientId'],
    withoutEffect: {
      Assets: 'the local sign-in page has its own looks',
      ReturnMergedResources: 'nobody reads it back',
      Settings: 'the local sign-in page has its own looks',
      UseCognitoProvidedValues: 'the local sign-in page has its own looks',
    },
  },
  'AWS::Cognito::UserPoolResourceServer': {
    name: (context) => ({ ref: context.property('Identifier') ?? context.logicalId, attributes: {} }),
    used: ['UserPoolId', 'Identifier', 'Scopes'],
    withoutEffect: { Name: 'for people' },
  },
  'AWS::Cognito::UserPoolGroup': {
    name: (context) => ({ ref: nameOf(context, 'GroupName'), attributes: {} }),
    used: ['UserPoolId', 'GroupName'],
    withoutEffect: { Description: 'for people', Precedence: 'roles are not assumed', RoleArn: 'roles are not assumed' },
  },
};
