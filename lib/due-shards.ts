import type { Construct } from 'constructs';
import { dueShardsFrom, type DueShards } from '../contract/settings/due-shards.ts';

const key = 'encaissement:dueShards';

/** Tells all functions in a scope, before any of them is made. */
export const setDueShards = (scope: Construct, dueShards: readonly DueShards[]): void =>
  scope.node.setContext(key, dueShards);

export const dueShardsOf = (scope: Construct): DueShards[] =>
  dueShardsFrom((scope.node.tryGetContext(key) as unknown) ?? []);
