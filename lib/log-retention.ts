import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { retentionLimits } from '../contract/settings/limits.ts';
import type { Stage } from './stage.ts';

const { logDaysInProduction, logDaysInDevelopment } = retentionLimits;

/** How long CloudWatch keeps a log; it knows certain numbers of days only, and these are among them. */
export const logRetention = (stage: Stage): RetentionDays =>
  stage === 'prod' ? logDaysInProduction : logDaysInDevelopment;
