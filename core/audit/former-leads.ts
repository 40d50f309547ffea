import { termsTable } from '../../contract/settings/terms.ts';
import { localDate } from '../time.ts';
import type { NumberSetting } from '../../contract/settings/setting.ts';
import type { FormerLead } from './leads.ts';

const { leadBusinessDays, fileLeadDays } = termsTable.settings;

/** @throws RangeError when it is no list of days, each with the two leads, which are whole numbers */
export function checkFormerLeads(value: unknown): FormerLead[] {
  if (!Array.isArray(value)) throw new RangeError('former leads are a list');
  return value.map((each: { until?: unknown; leadBusinessDays?: unknown; fileLeadDays?: unknown } | null) => ({
    until: localDate(String(each?.until)),
    leadBusinessDays: whole(each?.leadBusinessDays, leadBusinessDays),
    fileLeadDays: whole(each?.fileLeadDays, fileLeadDays),
  }));
}

function whole(value: unknown, { unit, min, max }: NumberSetting): number {
  if (!Number.isInteger(value) || Number(value) < min || Number(value) > max) {
    throw new RangeError(`a lead in ${unit} is an integer from ${min} to ${max}`);
  }
  return Number(value);
}
