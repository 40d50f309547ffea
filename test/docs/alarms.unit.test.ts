import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backups } from '../support/backups.ts';
import { referred, synthesized } from '../lib/synthesized-stack.ts';

const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
const [, section = ''] = runbook.split('\n## Alarms\n');
const [table = ''] = section.split('\n## ');

/** Each name of the table, with when it is looked at. */
const rows = [...table.matchAll(/^\| (`.*?) \| (at once|morning) \| .+ \|$/gm)].flatMap(([, names = '', when = '']) =>
  [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, when })),
);
/** `<Function>Errors` is one for each of them, `FunctionsThrottled…` several. */
const patternOf = (name: string) =>
  new RegExp(`^${name.replace(/<\w+>/, String.raw`\w+`).replace('…', String.raw`\d+`)}$`);

const stack = synthesized('dev', { backups: JSON.stringify(backups) });
const whenOf = (topic: unknown) => (referred(topic).startsWith('Alarms') ? 'at once' : 'morning');
const withoutHash = (id: string) => id.replace(/[0-9A-F]{8}$/, '');
const alarms = [
  ...Object.entries(stack.resources('AWS::CloudWatch::Alarm')).map(([id, alarm]) => [withoutHash(id), alarm] as const),
  ...Object.entries(stack.resources('AWS::CloudWatch::CompositeAlarm')).map(
    ([id, alarm]) => [withoutHash(id).replace(/Alarm$/, ''), alarm] as const,
  ),
]
  .filter(([, { Properties }]) => Properties['AlarmActions'] !== undefined)
  .map(([name, { Properties }]) => {
    const [topic] = Properties['AlarmActions'] as unknown[];
    return { name, when: whenOf(topic) };
  });
/** By events, of what has no metric. */
const topics = Object.keys(stack.resources('AWS::SNS::Topic'));
const byRule = Object.entries(stack.resources('AWS::Events::Rule')).flatMap(([id, { Properties }]) =>
  ((Properties['Targets'] ?? []) as { Arn: object }[])
    .filter(({ Arn }) => 'Ref' in Arn && topics.includes(String(Arn.Ref)))
    .map(({ Arn }) => ({ name: withoutHash(id), when: whenOf(Arn) })),
);

describe('the alarms of the runbook', () => {
  it('are all that there are, and said to be looked at when they ring', () => {
    const exact = (name: string) => rows.find((row) => row.name === name);
    const found = (name: string) => exact(name) ?? rows.find((row) => patternOf(row.name).test(name));
    expect([...alarms, ...byRule].filter(({ name, when }) => found(name)?.when !== when)).toEqual([]);
  });

  it('are none that there is not', () => {
    const names = [...alarms, ...byRule].map(({ name }) => name);
    expect(rows.filter((row) => !names.some((name) => patternOf(row.name).test(name)))).toEqual([]);
  });
});
