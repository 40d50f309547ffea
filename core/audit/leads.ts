import { dueDate } from '../calendar/due-date.ts';
import type { LocalDate } from '../time.ts';

/** So many business days lay between validation and transfer until that day, on which the deployment was made that changed it. */
export interface FormerLead {
  until: LocalDate;
  leadBusinessDays: number;
}

/** The business days between a validation on that day and its transfer: on the day of a change, those of before and after it. */
export type LeadsOn = (validatedOn: LocalDate) => readonly number[];

export function leadsOf(former: readonly FormerLead[], present: number): LeadsOn {
  const changes = [...former].sort((a, b) => (a.until < b.until ? -1 : 1));
  return (day) => {
    const at = changes.findIndex(({ until }) => day <= until);
    const own = changes[at];
    if (!own) return [present];
    const after = changes[at + 1]?.leadBusinessDays ?? present;
    return own.until === day ? [own.leadBusinessDays, after] : [own.leadBusinessDays];
  };
}

/** The days on which a payment validated then may be due. */
export const dueDatesOf = (leadsOn: LeadsOn, validatedOn: LocalDate): LocalDate[] =>
  leadsOn(validatedOn).map((lead) => dueDate(validatedOn, lead));
