import { describe, expect, it } from 'vitest';
import { routeKey, routes, scopeOf, type Audience, type Route } from '../../../functions/http/routes.ts';
import { functionEntries, referred, synthesized } from '../synthesized-stack.ts';

const stack = synthesized();
const deployed = Object.values(stack.resources('AWS::ApiGatewayV2::Route')).map(({ Properties }) => Properties);
const authorizers = stack.resources('AWS::ApiGatewayV2::Authorizer');
const integrations = stack.resources('AWS::ApiGatewayV2::Integration');
const entries = functionEntries(stack);
const pools: Record<Audience, string> = { merchant: 'Merchants', client: 'Clients', 'back-office': 'BackOffice' };

describe('the routes of the template', () => {
  it('are those of the table, no more and no fewer', () => {
    expect(deployed.map((route) => route['RouteKey']).sort()).toEqual(
      Object.values<Route>(routes).map(routeKey).sort(),
    );
  });

  it.each(Object.entries<Route>(routes))('%s asks for its audience’s token and scope', (_id, route) => {
    const { AuthorizationType, AuthorizationScopes, AuthorizerId } = deployed.find(
      ({ RouteKey }) => RouteKey === routeKey(route),
    )!;
    expect(AuthorizationType).toBe('JWT');
    expect(AuthorizationScopes).toEqual([scopeOf(route.audience)]);

    const { Issuer, Audience } = authorizers[referred(AuthorizerId)]?.Properties['JwtConfiguration'] as {
      Issuer: unknown;
      Audience: unknown[];
    };
    expect(referred(Issuer)).toContain(pools[route.audience]);
    expect(Audience.map(referred)).toEqual([expect.stringContaining(pools[route.audience]) as string]);
  });

  it.each(Object.entries<Route>(routes))('%s leads to its audience’s function', (_id, route) => {
    const { Target } = deployed.find(({ RouteKey }) => RouteKey === routeKey(route))!;
    const integration = integrations[referred((Target as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1][1])];
    expect(entries[referred(integration?.Properties['IntegrationUri'])]).toBe(`${route.audience}-api`);
    expect(integration?.Properties).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' });
  });
});

describe('the stage', () => {
  const [stage] = Object.values(stack.resources('AWS::ApiGatewayV2::Stage'));

  it('throttles', () => {
    const settings = stage?.Properties['DefaultRouteSettings'] as Record<string, number>;
    expect(settings['ThrottlingRateLimit']).toBeGreaterThan(0);
    expect(settings['ThrottlingBurstLimit']).toBeGreaterThan(0);
  });

  it('logs accesses without saying who, or which payment', () => {
    const { Format } = stage?.Properties['AccessLogSettings'] as { Format: string };
    const variables = [...Format.matchAll(/\$context\.([A-Za-z.]+)/g)].map(([, name]) => name);
    expect(variables).toContain('status');
    const personal = /identity|sourceIp|userAgent|claims|principal|path|authorizer\.(?!error)/;
    expect(variables.filter((name) => personal.test(name!))).toEqual([]);
  });
});
