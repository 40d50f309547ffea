import { dueDate } from '../calendar/due-date.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import type { LocalDate } from '../time.ts';

/** The business days between validation and transfer, and the settlement days between the file and its transfer. */
export type Lead = Pick<Terms, 'leadBusinessDays' | 'fileLeadDays'>;

/** What the lead was until that day, on which the deployment was made that changed it. */
export interface FormerLead extends Lead {
  until: LocalDate;
}

/** The lead of what was validated on that day: on the day of a change, those of before and after it. */
export type LeadsOn = (validatedOn: LocalDate) => readonly Lead[];

export function leadsOf(former: readonly FormerLead[], present: Lead): LeadsOn {
  const changes = [...former].sort((a, b) => (a.until < b.until ? -1 : 1));
  return (day) => {
    const at = changes.findIndex(({ until }) => day <= until);
    const own = changes[at];
    if (!own) return [present];
    return own.until === day ? [own, changes[at + 1] ?? present] : [own];
  };
}

/** The days on which a payment validated then may be due. */
export const dueDatesOf = (leadsOn: LeadsOn, validatedOn: LocalDate): LocalDate[] =>
  leadsOn(validatedOn).map((lead) => dueDate(validatedOn, lead));
