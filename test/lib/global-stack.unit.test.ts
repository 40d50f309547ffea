import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { routes, type Route } from '../../functions/http/routes.ts';
import { GlobalStack } from '../../lib/global-stack.ts';

const app = new App();
const stack = new GlobalStack(app, 'Encaissement-prod-global', { env: { region: 'us-east-1' } });
const template = Template.fromStack(stack);

interface Statement {
  RateBasedStatement?: { Limit: number; AggregateKeyType: string; ScopeDownStatement?: object };
  ManagedRuleGroupStatement?: { Name: string; RuleActionOverrides?: { Name: string; ActionToUse: object }[] };
}
interface Rule {
  Name: string;
  Priority: number;
  Statement: Statement;
  Action?: { Block: { CustomResponse: { ResponseCode: number } } };
  OverrideAction?: unknown;
}
const [acl] = Object.values(template.findResources('AWS::WAFv2::WebACL')) as {
  Properties: { Rules: Rule[]; Scope: string; DefaultAction: object; DataProtectionConfig: object };
}[];
const { Rules: rules, ...shell } = acl!.Properties;
const ruleOf = (name: string) => rules.find(({ Name }) => Name === name)!;
const rateOf = (name: string) => ruleOf(name).Statement.RateBasedStatement!;

describe('what stands before CloudFront', () => {
  it('lets through what no rule is about, and keeps nobody’s token, search or body in an example', () => {
    expect(shell).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } });
    expect(JSON.stringify(shell.DataProtectionConfig)).toMatch(/authorization.*QUERY_STRING.*BODY/);
  });

  it('asks an address that goes too fast to wait, in words that pages wait at', () => {
    const limited = rules.filter(({ Statement: { RateBasedStatement } }) => RateBasedStatement);
    expect(limited.map(({ Name }) => Name)).toEqual(['CallsOfIllRepute', 'OpenCalls', 'Calls', 'Requests']);
    for (const { Statement, Action } of limited) {
      expect(Statement.RateBasedStatement!.AggregateKeyType).toBe('IP');
      expect(Action!.Block.CustomResponse.ResponseCode).toBe(429);
    }
  });

  it('leaves room for the Wi-Fi of a campsite, and none for what anybody may call', () => {
    const [openCalls, calls] = [rateOf('OpenCalls'), rateOf('Calls')];
    // A thousand payments in five minutes, twelve calls each (docs/scale.md).
    expect(calls.Limit).toBeGreaterThanOrEqual(1_000 * 12);
    // Of one second: less than a single route of clients takes, so that no address empties one by itself.
    expect(calls.Limit / 300).toBeLessThan(200 / 4);
    const open = Object.values<Route>(routes).filter(({ audience }) => audience === 'anybody');
    const starts = [...JSON.stringify(openCalls.ScopeDownStatement).matchAll(/"SearchString":"([^"]+)"/g)];
    for (const { path } of open) expect(starts.some(([, start]) => path.startsWith(start!))).toBe(true);
    // Of signed-in routes, none is among them.
    const others = Object.values<Route>(routes).filter(({ audience }) => audience !== 'anybody');
    for (const { path } of others) expect(starts.some(([, start]) => path.startsWith(start!))).toBe(false);
    expect(openCalls.Limit).toBeLessThan(calls.Limit / 10);
  });

  it('only slows an address of ill repute down: clients may stand behind it, too', () => {
    expect(ruleOf('IllRepute').OverrideAction).toEqual({ Count: {} });
    expect(ruleOf('IllRepute').Priority).toBeLessThan(ruleOf('CallsOfIllRepute').Priority);
    expect(JSON.stringify(rateOf('CallsOfIllRepute').ScopeDownStatement)).toContain('aws:amazon-ip-list:');
    expect(rateOf('CallsOfIllRepute').Limit).toBeLessThan(rateOf('Calls').Limit);
  });

  it('refuses no body for its length or its words', () => {
    const { RuleActionOverrides: overrides = [] } = ruleOf('Common').Statement.ManagedRuleGroupStatement!;
    expect(overrides.map(({ Name }) => Name)).toEqual(
      expect.arrayContaining(['SizeRestrictions_BODY', 'CrossSiteScripting_BODY']),
    );
    for (const { ActionToUse } of overrides) expect(ActionToUse).toEqual({ Count: {} });
  });

  it('counts what AWS’s own rules find where ManagedRules says so, and refuses it elsewhere', () => {
    for (const name of ['KnownBadInputs', 'Common']) {
      expect(ruleOf(name).OverrideAction).toEqual({ 'Fn::If': ['OnlyCounting', { Count: {} }, { None: {} }] });
    }
    expect(template.toJSON()).toMatchObject({
      Parameters: { ManagedRules: { Default: 'block' } },
      Conditions: { OnlyCounting: { 'Fn::Equals': [{ Ref: 'ManagedRules' }, 'count'] } },
    });
  });
});

describe('what is spent', () => {
  const only = (type: string) =>
    Object.values(template.findResources(type))[0] as { Properties: Record<string, unknown> };

  it('is told at 80 %, and when the month is about to cost more, to an address that is asked for', () => {
    const { NotificationsWithSubscribers: told, Budget: budget } = only('AWS::Budgets::Budget').Properties;
    expect(budget).toEqual({
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: { Ref: 'MonthlyBudget' }, Unit: 'USD' },
    });
    expect(told).toMatchObject([
      { Notification: { NotificationType: 'ACTUAL', Threshold: 80 }, Subscribers: [{ Address: { Ref: 'CostEmail' } }] },
      { Notification: { NotificationType: 'FORECASTED', Threshold: 100 } },
    ]);
    const { MonthlyBudget, CostEmail } = template.toJSON()['Parameters'] as Record<string, { Default?: unknown }>;
    expect([MonthlyBudget!.Default, CostEmail!.Default]).toEqual([undefined, undefined]);
  });

  it('out of the usual is looked for once our tags are active, and never by a second monitor of all services', () => {
    const [monitor, subscription] = [only('AWS::CE::AnomalyMonitor'), only('AWS::CE::AnomalySubscription')];
    expect(monitor).toMatchObject({ Condition: 'CostTagsAreActive', Properties: { MonitorType: 'CUSTOM' } });
    expect(monitor.Properties['MonitorSpecification']).toContain('user:service');
    expect(subscription).toMatchObject({ Condition: 'CostTagsAreActive', Properties: { Frequency: 'DAILY' } });
    expect(template.toJSON()).toMatchObject({ Parameters: { CostTags: { Default: 'inactive' } } });
  });
});

it('the stack has no finding of cdk-nag that nobody has given a reason for', () => {
  expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
});
