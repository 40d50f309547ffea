/** The emulated services one by one, for tests of what speaks to them. */
export { startCognito } from './cognito.ts';
export { startDynamoDb, type DynamoDb } from './dynamodb.ts';
export { startFauxqs, type Fauxqs } from './fauxqs.ts';
export { serveHttp, type HttpService, type ServiceRequest } from './http-service.ts';
export { startKms, type Kms } from './kms.ts';
export type { Firing } from './schedule.ts';
export { startScheduler, type Scheduler } from './scheduler.ts';
export { startSecretsManager, type SecretsManager } from './secrets-manager.ts';
export { startSes, type Ses } from './ses.ts';
export { createSignIn } from './sign-in.ts';
export { startSnsPush, type SnsPush } from './sns-push.ts';
export { UserPools } from './user-pools.ts';
