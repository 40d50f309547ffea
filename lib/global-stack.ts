import { CfnCondition, CfnOutput, CfnParameter, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { WebAcl } from './constructs/web-acl.ts';

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
    const acl = new WebAcl(this, 'WebAcl', { name: id, onlyCounting: onlyCounting.logicalId });

    new CfnOutput(this, 'WebAclArn', { value: acl.arn, description: 'The parameter WebAclArn of the service' });
  }
}
