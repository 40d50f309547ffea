import { type CfnCondition, Fn, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Audience } from '../functions/http/routes.ts';
import type { Stage } from './stage.ts';

/** The parameters SignInDomain and SignInCertificateArn. */
export interface OwnSignInDomain {
  /** `connexion.example.fr`, below which each audience has a name of its own; empty for Cognito's. */
  domain: string;
  /** Of the names below it, in us-east-1. */
  certificateArn: string;
  /** Whether it is set. */
  given: CfnCondition;
}

/** A pool has one domain of ours, and a domain one pool. */
const labels: Record<Audience, string> = { merchant: 'portail', client: 'app', 'back-office': 'back-office' };

/** Cognito takes 63 characters for the whole name. */
export const signInDomainLengthMax = 63 - Math.max(...Object.values(labels).map((label) => `${label}.`.length));

/** Unique in a Region among all accounts, hence the account's number. */
export function signInDomainPrefix(scope: Construct, stage: Stage, audience: Audience): string {
  return `encaissement-${stage}-${audience}-${Stack.of(scope).account}`;
}

/** Of use only where the domain is given. */
export const ownSignInHost = (audience: Audience, { domain }: OwnSignInDomain): string =>
  `${labels[audience]}.${domain}`;

/**
 * Where a browser talks to Cognito to sign an audience in: made from the name, not from the pool, since the pool's client
 * itself has to know the pages that it returns to.
 */
export function signInOrigin(scope: Construct, stage: Stage, audience: Audience, own: OwnSignInDomain): string {
  const prefix = signInDomainPrefix(scope, stage, audience);
  return Fn.conditionIf(
    own.given.logicalId,
    `https://${ownSignInHost(audience, own)}`,
    `https://${prefix}.auth.${Stack.of(scope).region}.amazoncognito.com`,
  ).toString();
}
