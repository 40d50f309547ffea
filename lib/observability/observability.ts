import { NestedStack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct, IConstruct } from 'constructs';
import { audiences, type Audience, type Lambda } from '../../functions/http/routes.ts';
import type { WebClient } from '../constructs/audience-pool.ts';
import type { Backups } from '../constructs/backups.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { SignIn } from '../constructs/sign-in.ts';
import type { Tables } from '../constructs/tables.ts';
import type { PageAddresses } from '../web-address.ts';
import { Alarms, type AlarmsProps } from './alarms.ts';
import { watchAudit, watchBank } from './audit-and-bank.ts';
import { watchBackups, watchReplication } from './backups.ts';
import { BusinessDashboard } from './business-dashboard.ts';
import { watchCalls } from './calls.ts';
import { watchFactors, watchOperators } from './changes-by-hand.ts';
import { Checks } from './checks.ts';
import { drawDashboard } from './dashboard.ts';
import { watchDeadlines } from './deadlines.ts';
import { watchFunctions, watchQueue } from './functions.ts';
import { watchLimits } from './limits-that-ring.ts';
import { watchObjectives } from './objectives.ts';
import { watchPages } from './pages.ts';
import { watchReimbursement } from './reimbursement.ts';
import { watchSignIn } from './sign-in.ts';
import { type GivenUp, watchStreams } from './streams.ts';
import { watchTables } from './tables.ts';
import { usageCost } from './usage-cost.ts';

export interface ObservabilityProps extends AlarmsProps {
  tables: Tables;
  signIn: SignIn;
  webClients: Record<Audience, WebClient>;
  pages: PageAddresses;
  distribution: Distribution;
  api: HttpApi;
  /** The functions behind it. */
  apis: Record<Lambda, ServiceFunction>;
  /** Runs every minute. */
  sweeper: ServiceFunction;
  batch: StateMachine;
  /** Takes the files of the bank. */
  bankFiles: StateMachine;
  audit: StateMachine;
  /** Records of the streams that were discarded. */
  givenUp: GivenUp;
  /** By which the pool is changed as two people have agreed. */
  changesOperators: IRole;
  /** Where some are made. */
  backups: Backups | undefined;
  /** Files of exports that did not come into the other account, where they are to. */
  exportsNotCopied: IMetric | undefined;
  /** Everything below it is watched: each function and each dead-letter queue. */
  watched: IConstruct;
}

/**
 * What wakes ops, and what they then look at. Each alarm says what to do; the runbook says how. It is a nested stack, as
 * alarms are a quarter of all resources, of which a stack may have 500 (CloudFormation quota). Wiring only: what is watched, and
 * from when on it rings, stands in the file of its part.
 */
export class Observability extends NestedStack {
  constructor(scope: Construct, id: string, props: ObservabilityProps) {
    super(scope, id, { description: 'Encaissement: alarms and dashboard' });
    const { stage, tables, signIn, webClients, api, batch } = props;
    const { portalUrl, appUrl, backOfficeUrl } = props.pages;
    const returnTo = { merchant: portalUrl, client: appUrl, 'back-office': backOfficeUrl };
    new Checks(this, 'Checks', {
      stage,
      tables,
      watched: {
        pages: [portalUrl, appUrl, backOfficeUrl],
        signIns: audiences.map((audience) => ({
          issuer: webClients[audience].issuer,
          clientId: webClients[audience].clientId,
          page: returnTo[audience],
        })),
      },
    });

    const all = props.watched.node.findAll();
    const functions = all.filter((construct) => construct instanceof ServiceFunction);
    const queues = all.filter((construct) => construct instanceof DeadLetterQueue);
    const alarms = new Alarms(this, props);
    watchObjectives(alarms, api, props.apis);
    watchPages(alarms);
    watchSignIn(alarms, signIn, webClients);
    watchOperators(alarms, signIn, props.changesOperators);
    watchFactors(alarms, signIn);
    watchReimbursement(alarms, batch);
    watchAudit(alarms, props.audit);
    watchBank(alarms, props.bankFiles);
    if (props.backups) watchBackups(alarms, props.backups);
    if (props.exportsNotCopied) watchReplication(alarms, props.exportsNotCopied);
    watchLimits(alarms);
    watchDeadlines(alarms, props.sweeper);
    watchStreams(alarms, props.givenUp);
    watchCalls(alarms);
    watchTables(alarms, tables);
    watchFunctions(alarms, functions);
    for (const each of queues) watchQueue(alarms, each);

    drawDashboard(this, alarms, { ...props, functions, queues });
    new BusinessDashboard(this, 'Business', {
      stage,
      cost: usageCost({ stage, api, functions, tables: Object.values(tables.used) }),
    });
  }
}
