import { describe, expect, it } from 'vitest';
import { throttleLimits } from '../../../contract/settings/limits.ts';
import {
  callClassOf,
  type CallClass,
  routeKey,
  routes,
  scopeOf,
  type Audience,
  lambdaOf,
  type Callers,
  type Route,
} from '../../../functions/http/routes.ts';
import { routeSettings } from '../../../lib/constructs/route-settings.ts';
import { calledFunction, functionEntries, referred, synthesized } from '../synthesized-stack.ts';

const stack = synthesized();
const deployed = Object.values(stack.resources('AWS::ApiGatewayV2::Route')).map(({ Properties }) => Properties);
const authorizers = stack.resources('AWS::ApiGatewayV2::Authorizer');
const integrations = stack.resources('AWS::ApiGatewayV2::Integration');
const entries = functionEntries(stack);
const withToken = Object.entries<Route>(routes).filter(([, { audience }]) => audience !== 'anybody');
const pools: Record<Audience, string> = { merchant: 'Merchants', client: 'Clients', 'back-office': 'BackOffice' };

describe('the routes of the template', () => {
  it('are those of the table, no more and no fewer', () => {
    expect(deployed.map((route) => route['RouteKey']).sort()).toEqual(
      Object.values<Route>(routes).map(routeKey).sort(),
    );
  });

  it.each(withToken)('%s asks for its audience’s token and scope', (_id, route) => {
    const { AuthorizationType, AuthorizationScopes, AuthorizerId } = deployed.find(
      ({ RouteKey }) => RouteKey === routeKey(route),
    )!;
    expect(AuthorizationType).toBe('JWT');
    expect(AuthorizationScopes).toEqual([scopeOf(route.audience as Audience)]);

    const { Issuer, Audience } = authorizers[referred(AuthorizerId)]?.Properties['JwtConfiguration'] as {
      Issuer: unknown;
      Audience: unknown[];
    };
    expect(referred(Issuer)).toContain(pools[route.audience as Audience]);
    expect(Audience.map(referred)).toEqual([expect.stringContaining(pools[route.audience as Audience]) as string]);
  });

  it('need a token, all but those of applicants and the one by which pages tell of their failures', () => {
    const open = deployed.filter(({ AuthorizationType }) => AuthorizationType !== 'JWT');
    expect(open.map(({ RouteKey, AuthorizationType }) => [AuthorizationType, RouteKey])).toEqual(
      [
        'page-errors',
        'applications',
        'applications/read',
        'applications/confirm',
        'applications/answer',
        'applications/documents/uploads',
        'applications/documents',
      ].map((name) => ['NONE', `POST /v1/${name}`]),
    );
  });

  it.each(Object.entries<Route>(routes))('%s leads to its audience’s function', (_id, route) => {
    const { Target } = deployed.find(({ RouteKey }) => RouteKey === routeKey(route))!;
    const integration = integrations[referred((Target as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1][1])];
    expect(entries[calledFunction(stack, integration?.Properties['IntegrationUri'])]).toBe(
      lambdaOf(route) === 'anybody' ? 'page-errors' : `${lambdaOf(route)}-api`,
    );
    expect(integration?.Properties).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' });
  });
});

const names = { merchant: 'merchant', client: 'client', 'back-office': 'backOffice' } as const;
const kinds = { read: 'Reads', action: 'Actions', payment: 'Payments' } as const;
function limitOf(callers: Callers, callClass: CallClass): number {
  if (callers === 'anybody') return throttleLimits.anybody;
  if (callClass === 'seldom')
    return callers === 'back-office' ? throttleLimits.backOfficeSeldom : throttleLimits.seldomCalls;
  return throttleLimits[`${names[callers]}${kinds[callClass]}`];
}

describe('the stage', () => {
  const [stage] = Object.values(stack.resources('AWS::ApiGatewayV2::Stage'));

  const settings = stage?.Properties['RouteSettings'] as Record<string, Record<string, unknown>>;

  it.each(Object.entries<Route>(routes))('gives %s a bucket of its own, by who calls and for what', (_id, route) => {
    const limit = route.owners ? throttleLimits.ownerCalls : limitOf(route.audience, callClassOf(route));
    expect(settings[routeKey(route)]).toEqual({
      DetailedMetricsEnabled: true,
      ThrottlingRateLimit: limit,
      ThrottlingBurstLimit: limit,
    });
  });

  it('lets no route take what the account has for all of them', () => {
    const burstOfAccount = 5_000;
    const limits = Object.values(settings).map(({ ThrottlingBurstLimit }) => Number(ThrottlingBurstLimit));
    expect(limits.reduce((total, limit) => total + limit, 0)).toBeLessThanOrEqual(burstOfAccount);
    const many = Array.from({ length: 30 }, (_, index): Route => ({ ...routes.getMe, path: `/v1/${index}` }));
    expect(() => routeSettings(many)).toThrow(/6000 times a second, more than an account's 5000/);
  });

  it('is made after the routes that it has settings of, as API Gateway wants it', () => {
    const ids = Object.keys(stack.resources('AWS::ApiGatewayV2::Route'));
    expect(stage?.DependsOn).toEqual(expect.arrayContaining(ids));
  });

  it('logs accesses without saying who, or which payment', () => {
    const { Format } = stage?.Properties['AccessLogSettings'] as { Format: string };
    const variables = [...Format.matchAll(/\$context\.([A-Za-z.]+)/g)].map(([, name]) => name);
    expect(variables).toContain('status');
    const personal = /identity|sourceIp|userAgent|claims|principal|path|authorizer\.(?!error)/;
    expect(variables.filter((name) => personal.test(name!))).toEqual([]);
  });
});
