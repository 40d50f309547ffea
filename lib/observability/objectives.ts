import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { apiFailures, approvalMetrics, objectives } from '../../contract/settings/objectives.ts';
import type { Lambda } from '../../functions/http/routes.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';
import type { Alarms } from './alarms.ts';

/** By shares of an objective, not by numbers: see docs/reliability.md. */
export function watchObjectives(alarms: Alarms, api: HttpApi, apis: Record<Lambda, ServiceFunction>): void {
  const answered = { objective: objectives.answered };
  alarms.addBurnRate('ApiFailing', {
    ...answered,
    bad: [api.metricServerError({ statistic: 'Sum' })],
    all: [api.metricCount({ statistic: 'Sum' })],
    description:
      'The API answers too many calls with 5xx. Look at the errors of the API functions, and at the gateway’s access log.',
  });
  for (const [lambda, metricName] of Object.entries(apiFailures)) {
    const { function: of, name } = { function: apis[lambda as Lambda], name: metricName.replace('Failures', '') };
    const throttled = of.metricThrottles({ statistic: 'Sum' });
    alarms.addBurnRate(`${name}Failing`, {
      ...answered,
      bad: [alarms.counted(metricName), of.metricErrors({ statistic: 'Sum' }), throttled],
      all: [of.metricInvocations({ statistic: 'Sum' }), throttled],
      description: `${name} answers too many calls with 5xx. Its log has the reason: a dependency, a bug, or a deployment just made.`,
    });
  }
  alarms.addBurnRate('ApprovalsSlow', {
    objective: objectives.approvedInTime,
    bad: [alarms.counted(approvalMetrics.slow)],
    all: [alarms.counted(approvalMetrics.took).with({ statistic: 'SampleCount' })],
    description: `Too many approvals take more than ${objectives.approvalMs / 1_000} s. Look at KMS and DynamoDB, and at how often functions start.`,
  });
}
