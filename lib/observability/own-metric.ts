import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { Stage } from '../stage.ts';

/** What the functions of a stage count by themselves, in the embedded metric format (functions/log.ts): its sum, unless told. */
export const ownMetric = (stage: Stage, metricName: string, options: MetricOptions = {}): Metric =>
  new Metric({
    namespace: 'Encaissement',
    metricName,
    dimensionsMap: { Stage: stage },
    statistic: 'Sum',
    ...options,
  });
