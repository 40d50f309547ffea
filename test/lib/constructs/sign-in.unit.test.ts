import { describe, expect, it } from 'vitest';
import { backOfficeRoles } from '../../../contract/back-office/rights.ts';
import type { LocalStack } from 'run-template/template';
import { audiences, scopeOf } from '../../../functions/http/routes.ts';
import { deployedWith, only } from '../deployed-stack.ts';
import { referred, synthesized } from '../synthesized-stack.ts';

const stack = synthesized();
const pools = stack.resources('AWS::Cognito::UserPool');
const clients = Object.values(stack.resources('AWS::Cognito::UserPoolClient')).map(({ Properties }) => Properties);
const servers = Object.values(stack.resources('AWS::Cognito::UserPoolResourceServer')).map((one) => one.Properties);
const poolOf = (name: string) => Object.entries(pools).find(([id]) => id.startsWith(`SignIn${name}`))!;

describe('every pool', () => {
  it.each(Object.entries(pools))('%s is by invitation, with an e-mail address and a strong password', (_id, pool) => {
    expect(pool.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      AliasAttributes: ['email'],
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
    });
    // Signing in by an attribute alone would make Cognito choose the username, which must be the merchant's or client's id.
    expect(pool.Properties['UsernameAttributes']).toBeUndefined();
  });

  it.each(Object.keys(pools))('%s has one public client: the code flow, short-lived access tokens', (id) => {
    const own = clients.filter(({ UserPoolId }) => referred(UserPoolId) === id);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes' },
      RefreshTokenRotation: { Feature: 'ENABLED' },
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it.each(Object.entries(pools))('%s signs nobody in by a call that takes a password alone', (id, pool) => {
    const own = clients.filter(({ UserPoolId }) => referred(UserPoolId) === id);
    // The choice of factors takes a password by a call, too: only where that is not enough.
    const flow = pool.Properties['MfaConfiguration'] === 'ON' ? 'ALLOW_USER_AUTH' : 'ALLOW_CUSTOM_AUTH';
    expect(own.map(({ ExplicitAuthFlows }) => ExplicitAuthFlows)).toEqual([[flow]]);
    expect(own[0]).toMatchObject({ AllowedOAuthFlowsUserPoolClient: true, SupportedIdentityProviders: ['COGNITO'] });
    // Which is what a custom flow would take.
    expect(pools[id]?.Properties['LambdaConfig']).toBeUndefined();
    const scopes = JSON.stringify(own[0]?.['AllowedOAuthScopes']);
    expect(scopes).not.toContain('aws.cognito.signin.user.admin');
  });
});

describe('the scopes', () => {
  it('are those that the routes ask for, one pool each', () => {
    const scopes = servers.map(({ Identifier, Scopes }) =>
      (Scopes as { ScopeName: string }[]).map(({ ScopeName }) => `${String(Identifier)}/${ScopeName}`),
    );
    expect(scopes.flat().sort()).toEqual(audiences.map(scopeOf).sort());
    expect(new Set(servers.map(({ UserPoolId }) => referred(UserPoolId))).size).toBe(audiences.length);
  });
});

describe('the second factor', () => {
  it.each(['BackOffice', 'Merchants'])(
    'is demanded of everybody in %s: a code, or a passkey that counts for both',
    (name) => {
      const [, { Properties }] = poolOf(name);
      expect(Properties).toMatchObject({
        MfaConfiguration: 'ON',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
        // Beside MFA that is ON Cognito takes no other.
        WebAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
        WebAuthnUserVerification: 'required',
      });
      expect(JSON.stringify(Properties['AdminCreateUserConfig'])).toContain('puis un second facteur');
    },
  );

  it('is not offered to clients, who could enrol none: their payments have two of their own', () => {
    const [, { Properties }] = poolOf('Clients');
    expect(Properties).toMatchObject({ MfaConfiguration: 'OFF' });
    expect(Properties['Policies']).not.toHaveProperty('SignInPolicy');
    expect(JSON.stringify(Properties['AdminCreateUserConfig'])).not.toContain('second facteur');
  });
});

describe('the mails of a pool', () => {
  it.each(Object.entries(pools))(
    'of %s are French, whatever they are about, and carry what Cognito puts in',
    (_id, pool) => {
      const { AdminCreateUserConfig, VerificationMessageTemplate } = pool.Properties as {
        AdminCreateUserConfig: {
          InviteMessageTemplate: { EmailMessage: { 'Fn::If': unknown[] }; EmailSubject: string };
        };
        VerificationMessageTemplate: Record<string, string>;
      };
      const { EmailMessage, EmailSubject } = AdminCreateUserConfig.InviteMessageTemplate;
      expect(EmailSubject).toBe('Votre accès à Encaissement');
      for (const text of EmailMessage['Fn::If'].slice(1).map((one) => JSON.stringify(one))) {
        expect(text).toContain('{####}');
        expect(text).toContain('{username}');
        expect(text).toContain('mot de passe provisoire, valable 7\u00a0jours');
      }
      expect(VerificationMessageTemplate).toMatchObject({
        DefaultEmailOption: 'CONFIRM_WITH_CODE',
        EmailSubject: 'Votre code Encaissement',
        EmailMessage: expect.stringMatching(/^Bonjour,.*votre code\u00a0: \{####\}.*nouveau mot de passe/) as string,
      });
    },
  );
});

describe('an own domain of signing in', () => {
  const own = deployedWith({
    SignInDomain: 'connexion.example.fr',
    SignInCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0b1c2d3e-0000-4000-8000-00000000abcd',
  });
  const cognito = deployedWith({});
  const policies = (deployed: LocalStack) =>
    JSON.stringify(deployed.idsOf('AWS::CloudFront::ResponseHeadersPolicy').map((id) => deployed.properties(id)));

  it.each([
    ['Merchants', 'portail.connexion.example.fr', 'encaissement-dev-merchant-000000000000'],
    ['Clients', 'app.connexion.example.fr', 'encaissement-dev-client-000000000000'],
    ['BackOffice', 'back-office.connexion.example.fr', 'encaissement-dev-back-office-000000000000'],
  ])('gives %s the name %s, which the pages may talk to; without one it is Cognito’s', (pool, host, prefix) => {
    const domain = (deployed: LocalStack) =>
      deployed.properties(only(deployed, 'AWS::Cognito::UserPoolDomain', `SignIn${pool}`));
    expect(domain(own)).toMatchObject({
      Domain: host,
      CustomDomainConfig: { CertificateArn: expect.stringContaining('us-east-1') as string },
    });
    expect(policies(own)).toContain(`https://${host}`);
    expect(policies(own)).not.toContain('amazoncognito');
    expect(domain(cognito)).toMatchObject({ Domain: prefix });
    expect(domain(cognito)).not.toHaveProperty('CustomDomainConfig');
    expect(policies(cognito)).toContain(`https://${prefix}.auth.eu-west-3.amazoncognito.com`);
  });

  it.each(['Merchants', 'BackOffice'])(
    'is whose the passkeys of %s are; Cognito refuses to be told its own',
    (name) => {
      const pool = (deployed: LocalStack) =>
        deployed.properties(only(deployed, 'AWS::Cognito::UserPool', `SignIn${name}`));
      const [domain] = own
        .idsOf('AWS::Cognito::UserPoolDomain')
        .filter((id) => id.startsWith(`SignIn${name}`))
        .map((id) => own.properties(id)['Domain']);
      expect(pool(own)['WebAuthnRelyingPartyID']).toBe(domain);
      expect(pool(cognito)).not.toHaveProperty('WebAuthnRelyingPartyID');
    },
  );
});

describe('the back office', () => {
  const [id] = poolOf('BackOffice');

  it('comes with nobody in it, so that no address is part of the template', () => {
    expect(stack.resources('AWS::Cognito::UserPoolUser')).toEqual({});
  });

  it('has a group for each of its roles', () => {
    const groups = Object.values(stack.resources('AWS::Cognito::UserPoolGroup')).map(({ Properties }) => Properties);
    expect(groups.map(({ GroupName }) => GroupName).sort()).toEqual([...backOfficeRoles].sort());
    expect(groups.every(({ UserPoolId }) => referred(UserPoolId) === id)).toBe(true);
  });
});
