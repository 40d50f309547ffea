import { RemovalPolicy } from 'aws-cdk-lib';
import type { Stage } from './stage.ts';

/**
 * What becomes of a resource that holds something when it leaves the template, or the stack is deleted: in production it
 * stays, but for one that a failed first deployment has just made and nobody has used: that one goes with the rollback, so
 * that the next try does not make a second set beside it (CloudFormation's `RetainExceptOnCreate`).
 */
export const keptInProduction = (stage: Stage): RemovalPolicy =>
  stage === 'prod' ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
