import { durationMs, inOneUnit } from '../../contract/duration.ts';
import { oneLine } from '../../contract/line-text.ts';
import { isDeferred } from '../../contract/payment-type.ts';
import type { Schemas } from '../../web/api/client.ts';
import { delayChoices, isoDelay, otherDelay, type ChosenDelay, type DelayLimits } from '../payment/delay.ts';
import type { DraftValues } from './initial-values.ts';

export type Template = Schemas['RequestTemplates']['items'][number];

type Delays = DelayLimits & { default: string };

/** What a template fills in: all but the client. */
export const valuesOfTemplate = (
  { type, amount, label = '', clientDelay }: Template,
  delays: Delays,
): Partial<DraftValues> => ({
  type,
  amount: amount.value,
  label,
  ...(clientDelay !== undefined && { delay: chosenDelay(clientDelay, delays) }),
});

/** One of the delays that are offered, or a number of one's own. */
function chosenDelay(iso: string, delays: Delays): ChosenDelay {
  const usual = delayChoices(delays).find((choice) => durationMs(choice) === durationMs(iso));
  if (usual !== undefined) return { choice: usual, count: '', unit: 'D' };
  const { count, unit } = inOneUnit(iso) ?? { count: 0, unit: 'D' };
  return { choice: otherDelay, count: String(count), unit: unit === 'S' ? 'M' : unit };
}

/** The request as a template, once it has an amount. */
export function templateOf({ type, amount, label, delay }: DraftValues & { amount: number }, name: string): Template {
  const line = oneLine(label);
  const clientDelay = isDeferred(type) ? isoDelay(delay) : undefined;
  return {
    name: oneLine(name),
    type,
    amount: { value: amount, currency: 'EUR' },
    ...(line !== '' && { label: line }),
    ...(clientDelay !== undefined && { clientDelay }),
  };
}

/** With one more at the end, or in the place of the one that has its name. */
export function withTemplate(templates: readonly Template[], added: Template): Template[] {
  const at = templates.findIndex(({ name }) => name === added.name);
  return at < 0 ? [...templates, added] : templates.with(at, added);
}

export const withoutTemplate = (templates: readonly Template[], name: string): Template[] =>
  templates.filter((template) => template.name !== name);
