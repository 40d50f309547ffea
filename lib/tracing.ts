import type { Construct } from 'constructs';

const key = 'encaissement:tracing';

/** Tells all functions and state machines in a scope whether X-Ray traces them, before any of them is made. */
export const setTracing = (scope: Construct, isOn: boolean): void => scope.node.setContext(key, isOn);

export const isTraced = (scope: Construct): boolean => scope.node.tryGetContext(key) === true;
