import { inOneUnit } from '../../contract/duration.ts';
import { formRefusals } from '../../contract/form-refusals.ts';
import { words } from '../../web/words/words.ts';

export const delayWords = words({
  other: { fr: 'Autre', en: 'Other' },
  count: { fr: 'Nombre', en: 'Number' },
  unit: { fr: 'Unité', en: 'Unit' },
  units: {
    M: { fr: 'minutes', en: 'minutes' },
    H: { fr: 'heures', en: 'hours' },
    D: { fr: 'jours', en: 'days' },
  },
  minutes: { fr: '{count}\u00a0min', en: '{count}\u00a0min' },
  seconds: { fr: '{count}\u00a0s', en: '{count}\u00a0s' },
  hours: { fr: '{count}\u00a0h', en: '{count}\u00a0h' },
  days: { fr: '{count, plural, one {#\u00a0jour} other {#\u00a0jours}}', en: '{count, plural, one {#\u00a0day} other {#\u00a0days}}' },
  issues: {
    'delay-missing': { fr: 'Indiquez un nombre, par exemple 2.', en: 'Enter a number, such as 2.' },
    'delay-out-of-range': formRefusals['delay-out-of-range'],
  },
});

/** « 24 h », « 3 jours »: in the unit in which it was chosen. */
export function delayLabel(iso: string, { seconds, minutes, hours, days }: ReturnType<typeof delayWords>): string {
  const { count, unit } = inOneUnit(iso) ?? { count: 0, unit: 'M' };
  return { D: days, H: hours, M: minutes, S: seconds }[unit]({ count });
}
