import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';
import { nameOf } from '../name-of.ts';
import { type Alarms, every } from './alarms.ts';

/** Pushes and timers are late by as much. */
const behindMax = Duration.minutes(10);
/** CloudWatch quota of one alarm on an expression. */
const metricsOfAlarmMax = 10;

export function watchFunctions(alarms: Alarms, functions: readonly ServiceFunction[]): void {
  for (const each of functions) watchFunction(alarms, each);
  watchThrottles(alarms, functions);
}

function watchFunction(alarms: Alarms, watched: ServiceFunction): void {
  const name = nameOf(watched);
  if (watched.retriedBy === 'stream') {
    const age = new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'IteratorAge',
      dimensionsMap: { FunctionName: watched.functionName },
      statistic: 'Maximum',
      period: every,
    });
    alarms.add(`${name}Behind`, age, {
      wakes: true,
      threshold: behindMax.toMilliseconds(),
      description: `What ${name} reads of its stream is ${behindMax.toMinutes()} minutes old. Its log says what it is held up by.`,
    });
  }
  // An attempt of a step that fails is made again: what failed for good is the machine's to tell.
  if (watched.retriedBy === 'machine') return;
  alarms.add(`${name}Errors`, watched.metricErrors({ statistic: 'Sum', period: every }), {
    description: `The function ${name} failed. Its log group has the reason.`,
  });
}

/** Together, as the quota is one for all of them: an alarm takes ten metrics at most. */
function watchThrottles(alarms: Alarms, functions: readonly ServiceFunction[]): void {
  for (let first = 0; first < functions.length; first += metricsOfAlarmMax) {
    const some = functions.slice(first, first + metricsOfAlarmMax);
    const usingMetrics = Object.fromEntries(
      some.map((each, index) => [`m${index}`, each.metricThrottles({ statistic: 'Sum', period: every })]),
    );
    const expression = Object.keys(usingMetrics).join(' + ');
    alarms.add(
      `FunctionsThrottled${first / metricsOfAlarmMax + 1}`,
      new MathExpression({ expression, usingMetrics, period: every }),
      {
        description: `Lambda refused capacity to one of ${some.map(nameOf).join(', ')}. Ask for a higher concurrency quota.`,
      },
    );
  }
}

export function watchQueue(alarms: Alarms, watched: DeadLetterQueue): void {
  const name = nameOf(watched);
  const waiting = watched.queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: every });
  alarms.add(`${name}NotEmpty`, waiting, {
    description: `Something failed for good and waits in the queue ${name}. Read it, repair, then redrive or delete it.`,
  });
}
