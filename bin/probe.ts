import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { neverChanged } from '../lib/constructs/tables.ts';

/**
 * A stack of one empty table with the policy of the journal, to be deployed and destroyed before the first deployment:
 * DynamoDB refuses a table whose policy names an action that it does not take there, and no emulator looks.
 */
const stack = new Stack(new App(), 'Encaissement-probe', { description: 'Encaissement: is the tables’ policy taken?' });
new Table(stack, 'Probe', {
  partitionKey: { name: 'pk', type: AttributeType.STRING },
  billingMode: BillingMode.PAY_PER_REQUEST,
  resourcePolicy: neverChanged('NeverChangeTheProbe'),
  removalPolicy: RemovalPolicy.DESTROY,
});
