import { localDate } from '../time.ts';
import type { FormerLead } from './leads.ts';

/** @throws RangeError when it is no list of days and whole numbers of business days */
export function checkFormerLeads(value: unknown): FormerLead[] {
  if (!Array.isArray(value)) throw new RangeError('former leads are a list');
  return value.map((each: { until?: unknown; leadBusinessDays?: unknown } | null) => {
    const lead = Number(each?.leadBusinessDays);
    if (!Number.isInteger(lead) || lead < 1) throw new RangeError('a lead in business days is an integer from 1');
    return { until: localDate(String(each?.until)), leadBusinessDays: lead };
  });
}
