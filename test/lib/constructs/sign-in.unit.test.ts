import { describe, expect, it } from 'vitest';
import { backOfficeRoles } from '../../../contract/back-office/rights.ts';
import { audiences, scopeOf } from '../../../functions/http/routes.ts';
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

  it.each(Object.keys(pools))('%s signs nobody in but by its pages: no call of the API takes a password', (id) => {
    const own = clients.filter(({ UserPoolId }) => referred(UserPoolId) === id);
    expect(own.map(({ ExplicitAuthFlows }) => ExplicitAuthFlows)).toEqual([['ALLOW_CUSTOM_AUTH']]);
    expect(own[0]).toMatchObject({ AllowedOAuthFlowsUserPoolClient: true, SupportedIdentityProviders: ['COGNITO'] });
    // Which is what that flow would take.
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

describe('the back office', () => {
  const [id, pool] = poolOf('BackOffice');

  it('needs a second factor', () => {
    expect(pool.Properties).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
  });

  it('comes with nobody in it, so that no address is part of the template', () => {
    expect(stack.resources('AWS::Cognito::UserPoolUser')).toEqual({});
  });

  it('has a group for each of its roles', () => {
    const groups = Object.values(stack.resources('AWS::Cognito::UserPoolGroup')).map(({ Properties }) => Properties);
    expect(groups.map(({ GroupName }) => GroupName).sort()).toEqual([...backOfficeRoles].sort());
    expect(groups.every(({ UserPoolId }) => referred(UserPoolId) === id)).toBe(true);
  });
});
