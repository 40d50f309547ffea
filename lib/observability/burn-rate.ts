import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmRule,
  ComparisonOperator,
  CompositeAlarm,
  MathExpression,
  type Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';

export interface BurnRateProps {
  description: string;
  /** Share of what is good, over 30 days. */
  objective: number;
  /** Together all that was bad, each counted by one of them only. */
  bad: readonly Metric[];
  /** Together all that there was. */
  all: readonly Metric[];
}

/**
 * Multiwindow, multi-burn-rate alerts of Google's SRE workbook (chapter 5, "Alerting on SLOs", table 5-8): 2 % of the month's budget
 * gone in an hour, or 5 % in six, and still going on, which the short window tells.
 */
const rates = [
  { factor: 14.4, long: Duration.hours(1), short: Duration.minutes(5) },
  { factor: 6, long: Duration.hours(6), short: Duration.minutes(30) },
] as const;

/** One of a few calls is no share: a stage with little traffic rings when this many have failed. */
const badMin = 3;

/** Rings while the budget of an objective is used up too fast. */
export class BurnRate extends Construct {
  readonly alarm: CompositeAlarm;

  constructor(scope: Construct, id: string, { description, objective, bad, all }: BurnRateProps) {
    super(scope, id);
    const burns = (factor: number, period: Duration) =>
      new Alarm(this, `Over${period.toMinutes()}Minutes`, {
        metric: shareOf(bad, all, period),
        threshold: factor * (1 - objective),
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
        alarmDescription: `A part of ${id}. By itself it rings for nobody.`,
      });
    this.alarm = new CompositeAlarm(this, 'Alarm', {
      alarmDescription: description,
      alarmRule: AlarmRule.anyOf(
        ...rates.map(({ factor, long, short }) => AlarmRule.allOf(burns(factor, long), burns(factor, short))),
      ),
    });
  }
}

/** Of all, nothing bad where there was little of it. */
function shareOf(bad: readonly Metric[], all: readonly Metric[], period: Duration): MathExpression {
  const named = (letter: string, metrics: readonly Metric[]) =>
    metrics.map((metric, index) => [`${letter}${index}`, metric.with({ period })] as const);
  const ofBad = named('b', bad);
  const ofAll = named('a', all);
  const sum = (metrics: typeof ofBad) => `(${metrics.map(([name]) => `FILL(${name}, 0)`).join(' + ')})`;
  return new MathExpression({
    expression: `IF(${sum(ofBad)} >= ${badMin}, ${sum(ofBad)} / ${sum(ofAll)}, 0)`,
    usingMetrics: Object.fromEntries([...ofBad, ...ofAll]),
    period,
  });
}
