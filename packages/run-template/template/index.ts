/** A synthesized template as a deployment would have it, for whoever tests a stack without running it. */
export { describePools, poolWithScope } from '../resources/describe-pools.ts';
export { createRights } from '../rights/rights.ts';
export { checkServiceUses } from '../rights/service-uses.ts';
export { subscribeHandler, Unauthorized } from '../channels/subscribe-handler.ts';
export { viewerRequest } from '../web/edge-function.ts';
export { readCloudAssembly } from './cloud-assembly.ts';
export type { CloudFormationTemplate } from './cloud-formation.ts';
export { templateVariable } from './find-in-stack.ts';
export { nameResources, type LocalStack } from './local-stack.ts';
