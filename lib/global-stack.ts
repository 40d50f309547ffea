import { CfnCondition, CfnOutput, CfnParameter, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Spending } from './constructs/spending.ts';
import { WebAcl } from './constructs/web-acl.ts';
import { email } from './stack-parameters.ts';

/** What belongs to no Region, which AWS keeps in us-east-1. It is deployed before the service, and seldom again. */
export class GlobalStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { description: 'Encaissement: what stands before CloudFront, and what is spent', ...props });
    const managedRules = new CfnParameter(this, 'ManagedRules', {
      description: 'Whether what AWS’s own rules find is refused or, to look at first, counted and let through',
      default: 'block',
      allowedValues: ['block', 'count'],
    });
    const onlyCounting = new CfnCondition(this, 'OnlyCounting', {
      expression: Fn.conditionEquals(managedRules.valueAsString, 'count'),
    });
    const costTags = new CfnParameter(this, 'CostTags', {
      description: 'Whether the cost allocation tags service and stage have been activated in the account’s billing',
      default: 'inactive',
      allowedValues: ['inactive', 'active'],
    });
    new Spending(this, 'Spending', {
      monthlyBudget: new CfnParameter(this, 'MonthlyBudget', {
        type: 'Number',
        description: 'US$ that the account is expected to cost in a month at the most',
        minValue: 1,
      }).valueAsNumber,
      email: new CfnParameter(this, 'CostEmail', {
        description: 'Is told by mail when the budget is nearly spent, and of costs out of the usual',
        allowedPattern: email,
        constraintDescription: 'must be an e-mail address',
      }).valueAsString,
      tagsAreActive: new CfnCondition(this, 'CostTagsAreActive', {
        expression: Fn.conditionEquals(costTags.valueAsString, 'active'),
      }),
    });

    const acl = new WebAcl(this, 'WebAcl', { name: id, onlyCounting: onlyCounting.logicalId });

    new CfnOutput(this, 'WebAclArn', { value: acl.arn, description: 'The parameter WebAclArn of the service' });
  }
}
