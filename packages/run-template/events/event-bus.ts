import { randomUUID } from 'node:crypto';
import { StartError } from '../start-error.ts';
import { eventFilter } from '../streams/filter-criteria.ts';
import { isRecord } from '../template/cloud-formation.ts';
import type { LocalStack } from '../template/local-stack.ts';

/** The default bus of EventBridge: what services put on it goes to the functions and state machines of the rules that want it. */
export interface EventBus {
  readonly put: (event: object) => void;
  /** How many events are on their way. */
  readonly delivering: () => number;
  /** Resolves when none is. */
  readonly idle: () => Promise<void>;
}

export interface EventBusOptions {
  /** Invokes a function that nobody waits for, or starts a state machine. */
  readonly deliver: (targetArn: string, event: unknown) => Promise<void>;
  /** Business time, epoch milliseconds. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** @throws StartError for a pattern, or a part of a target, that the local run does not know */
export function createEventBus(stack: LocalStack, { deliver, now, onError }: EventBusOptions): EventBus {
  const { account, region } = stack.deployment;
  const rules = stack.idsOf('AWS::Events::Rule').flatMap((id) => {
    const { EventPattern, Targets, State } = stack.properties(id);
    const rule = { wants: eventFilter(id, EventPattern), targets: targetArns(id, Targets) };
    return State === 'DISABLED' ? [] : [rule];
  });
  const underway = new Set<Promise<void>>();

  return {
    put(event) {
      const envelope = {
        version: '0',
        id: randomUUID(),
        account,
        region,
        resources: [],
        time: new Date(now()).toISOString(),
        ...event,
      };
      for (const target of rules.filter(({ wants }) => wants(envelope)).flatMap(({ targets }) => targets)) {
        const delivery: Promise<void> = deliver(target, envelope)
          .catch(onError)
          .finally(() => underway.delete(delivery));
        underway.add(delivery);
      }
    },
    delivering: () => underway.size,
    async idle() {
      while (underway.size > 0) await Promise.all(underway);
    },
  };
}

/**
 * Whatever else a target has changes what reaches it. What RoleArn lets the rule do is checked at the start; RetryPolicy and
 * DeadLetterConfig are of deliveries that fail, and none does here.
 */
const KNOWN_OF_TARGET = ['Arn', 'Id', 'RoleArn', 'RetryPolicy', 'DeadLetterConfig'];

function targetArns(logicalId: string, targets: unknown): string[] {
  return (Array.isArray(targets) ? targets : []).filter(isRecord).map((target) => {
    const stranger = Object.keys(target).find((name) => !KNOWN_OF_TARGET.includes(name));
    if (stranger !== undefined) {
      throw new StartError(`${logicalId}: the local event bus does not know ${stranger} of a target.`);
    }
    return String(target['Arn']);
  });
}
