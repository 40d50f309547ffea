import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Audience } from '../functions/http/routes.ts';
import type { Stage } from './settings.ts';

/** Unique in a Region among all accounts, hence the account's number. */
export function signInDomainPrefix(scope: Construct, stage: Stage, audience: Audience): string {
  return `encaissement-${stage}-${audience}-${Stack.of(scope).account}`;
}

/**
 * Where a browser talks to Cognito to sign an audience in: made from the name, not from the pool, since the pool's client
 * itself has to know the pages that it returns to.
 */
export function signInOrigin(scope: Construct, stage: Stage, audience: Audience): string {
  return `https://${signInDomainPrefix(scope, stage, audience)}.auth.${Stack.of(scope).region}.amazoncognito.com`;
}
