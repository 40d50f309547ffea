import { StartError } from '../start-error.ts';
import { isRecord } from '../template/cloud-formation.ts';

/** Whether a mapping or a rule wants a record; the others are passed over without an invocation. */
export type RecordFilter = (record: unknown) => boolean;

/**
 * @param filterCriteria `FilterCriteria` of an event source mapping: a record passes if one of the patterns matches
 * @throws StartError for a kind of match that the local run does not know
 */
export function recordFilter(logicalId: string, filterCriteria: unknown): RecordFilter {
  const filters = isRecord(filterCriteria) && Array.isArray(filterCriteria['Filters']) ? filterCriteria['Filters'] : [];
  const patterns = filters.map((filter) =>
    isRecord(filter) && typeof filter['Pattern'] === 'string' ? (JSON.parse(filter['Pattern']) as unknown) : {},
  );
  for (const pattern of patterns) refuseUnknown(logicalId, pattern);
  return patterns.length === 0 ? () => true : (record) => patterns.some((pattern) => matches(pattern, record));
}

/** The same for the pattern of an EventBridge rule, which is written alike. @throws StartError as well */
export function eventFilter(logicalId: string, pattern: unknown): RecordFilter {
  refuseUnknown(logicalId, pattern);
  return (event) => matches(pattern, event);
}

function matches(pattern: unknown, value: unknown): boolean {
  // Of a list, one that fits is enough.
  const values: unknown[] = Array.isArray(value) && value.length > 0 ? value : [value];
  if (Array.isArray(pattern)) return pattern.some((rule) => values.some((one) => matchesRule(rule, one)));
  if (!isRecord(pattern)) return false;
  return Object.entries(pattern).every(([key, rule]) => matches(rule, isRecord(value) ? value[key] : undefined));
}

function matchesRule(rule: unknown, value: unknown): boolean {
  if (!isRecord(rule)) return rule === value;
  const [[kind, argument] = []] = Object.entries(rule);
  switch (kind) {
    case 'exists':
      return (value !== undefined) === argument;
    case 'prefix':
      return typeof value === 'string' && value.startsWith(String(argument));
    case 'anything-but':
      return value !== undefined && ![argument].flat().includes(value);
    default:
      return false;
  }
}

const KNOWN_RULES = ['exists', 'prefix', 'anything-but'];

function refuseUnknown(logicalId: string, pattern: unknown): void {
  if (!isRecord(pattern)) return;
  for (const rules of Object.values(pattern)) {
    if (!Array.isArray(rules)) {
      refuseUnknown(logicalId, rules);
      continue;
    }
    const unknown = rules.filter(isRecord).find((rule) => !KNOWN_RULES.includes(Object.keys(rule)[0] ?? ''));
    if (unknown) {
      throw new StartError(
        `${logicalId}: the filter ${JSON.stringify(unknown)} is not known here: add it to run-template/streams/filter-criteria.ts.`,
      );
    }
  }
}
