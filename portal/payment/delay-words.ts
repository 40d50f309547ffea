import { words } from '../../web/words/words.ts';
import type { DelayIssue, DelayUnit } from './delay.ts';

const issues: Record<DelayIssue, (min: string, max: string) => string> = {
  'delay-missing': () => 'Indiquez un nombre, par exemple 2.',
  'delay-out-of-range': (min, max) => `Le délai doit être compris entre ${min} et ${max}.`,
};

const units: Record<DelayUnit, string> = { M: 'minutes', H: 'heures', D: 'jours' };

export const delayWords = words(
  {
    other: 'Autre',
    count: 'Nombre',
    unit: 'Unité',
    units,
    minutes: (count: number) => `${count}\u00a0min`,
    hours: (count: number) => `${count}\u00a0h`,
    days: (count: number) => `${count}\u00a0${count > 1 ? 'jours' : 'jour'}`,
    issues,
  },
  {
    other: 'Other',
    count: 'Number',
    unit: 'Unit',
    units: { M: 'minutes', H: 'hours', D: 'days' },
    minutes: (count) => `${count}\u00a0min`,
    hours: (count) => `${count}\u00a0h`,
    days: (count) => `${count}\u00a0${count > 1 ? 'days' : 'day'}`,
    issues: {
      'delay-missing': () => 'Enter a number, such as 2.',
      'delay-out-of-range': (min, max) => `The delay must be between ${min} and ${max}.`,
    },
  },
);

/** « 24 h », « 3 jours »: in the unit in which it was chosen. */
export function delayLabel(iso: string, { minutes, hours, days }: (typeof delayWords)['fr']): string {
  const [, count = '0', unit = 'M'] = /^PT?(\d+)([DHM])$/.exec(iso) ?? [];
  const inUnit = { D: days, H: hours, M: minutes }[unit as DelayUnit];
  return inUnit(Number(count));
}
