import { Fn } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { edgeLimits } from '../../contract/settings/limits.ts';
import { routes, type Route } from '../../functions/http/routes.ts';

type Rule = Omit<CfnWebACL.RuleProperty, 'priority' | 'visibilityConfig'>;

/** What AWS's own rules say of bodies is counted only: ours are JSON and CSV, which each route's schema reads strictly. */
const ofBodies = ['SizeRestrictions', 'EC2MetaDataSSRF', 'GenericLFI', 'GenericRFI', 'CrossSiteScripting'];

export interface WebAclProps {
  name: string;
  /** A condition: what AWS's own rules find is counted, and let through. */
  onlyCounting: string;
}

/**
 * What stands before the distribution: how fast one address may go, and what AWS knows of attacks (decision 206). Of CloudFront's
 * scope, so in us-east-1.
 */
export class WebAcl extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { name, onlyCounting }: WebAclProps) {
    super(scope, id);
    const shownAs = (metricName: string) => ({
      metricName,
      cloudWatchMetricsEnabled: true,
      sampledRequestsEnabled: true,
    });
    const known = Fn.conditionIf(onlyCounting, { Count: {} }, { None: {} });
    const rules: Rule[] = [
      // First, since it only marks what comes from an address of ill repute.
      awsRules('IllRepute', 'AWSManagedRulesAmazonIpReputationList', { count: {} }),
      perAddress('CallsOfIllRepute', edgeLimits.callsPerIllReputedAddress, [below('/v1/'), marked('amazon-ip-list')]),
      perAddress('OpenCalls', edgeLimits.openCallsPerAddress, [anyOf(openPaths.map(below))]),
      perAddress('Calls', edgeLimits.callsPerAddress, [below('/v1/')]),
      perAddress('Requests', edgeLimits.requestsPerAddress, []),
      awsRules('KnownBadInputs', 'AWSManagedRulesKnownBadInputsRuleSet', known),
      awsRules('Common', 'AWSManagedRulesCommonRuleSet', known, ofBodies),
    ];
    const acl = new CfnWebACL(this, 'Acl', {
      name,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: shownAs(name),
      rules: rules.map((rule, priority) => ({ ...rule, priority, visibilityConfig: shownAs(rule.name) })),
      customResponseBodies: {
        // As API Gateway says it, so that pages wait and come back.
        slowDown: { contentType: 'APPLICATION_JSON', content: JSON.stringify({ message: 'Too Many Requests' }) },
      },
      // Of the requests that the console shows as examples, for three hours, nothing of these is kept.
      dataProtectionConfig: {
        dataProtections: [
          { action: 'SUBSTITUTION', field: { fieldType: 'SINGLE_HEADER', fieldKeys: ['authorization', 'cookie'] } },
          { action: 'SUBSTITUTION', field: { fieldType: 'QUERY_STRING' } },
          { action: 'SUBSTITUTION', field: { fieldType: 'BODY' } },
        ],
      },
    });
    this.arn = acl.attrArn;
  }
}

/** Where calls go that take no token. */
const openPaths = [
  ...new Set(
    Object.values<Route>(routes)
      .filter(({ audience }) => audience === 'anybody')
      .map(({ path }) => path.split('/').slice(0, 3).join('/')),
  ),
];

function perAddress(name: string, limit: number, only: CfnWebACL.StatementProperty[]): Rule {
  const [first, ...others] = only;
  return {
    name,
    statement: {
      rateBasedStatement: {
        aggregateKeyType: 'IP',
        evaluationWindowSec: edgeLimits.windowSeconds,
        limit,
        ...(first && { scopeDownStatement: others.length === 0 ? first : { andStatement: { statements: only } } }),
      },
    },
    action: {
      block: {
        customResponse: {
          responseCode: 429,
          customResponseBodyKey: 'slowDown',
          responseHeaders: [{ name: 'Retry-After', value: String(edgeLimits.retryAfterSeconds) }],
        },
      },
    },
  };
}

/** @param bodies the first parts of the names of those rules that look into bodies, and only count */
function awsRules(name: string, group: string, overrideAction: Rule['overrideAction'], bodies: string[] = []): Rule {
  return {
    name,
    overrideAction,
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name: group,
        ...(bodies.length > 0 && {
          ruleActionOverrides: bodies.map((body) => ({ name: `${body}_BODY`, actionToUse: { count: {} } })),
        }),
      },
    },
  };
}

const below = (path: string): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'STARTS_WITH',
    searchString: path,
    // A path that is written otherwise, with %76 for v, is the same to CloudFront's behaviours and to the API.
    textTransformations: [{ priority: 0, type: 'URL_DECODE' }],
  },
});

const anyOf = (statements: CfnWebACL.StatementProperty[]): CfnWebACL.StatementProperty => ({
  orStatement: { statements },
});

const marked = (group: string): CfnWebACL.StatementProperty => ({
  labelMatchStatement: { scope: 'NAMESPACE', key: `awswaf:managed:aws:${group}:` },
});
