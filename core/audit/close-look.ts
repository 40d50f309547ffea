import type { FindingCode, Finding } from './finding.ts';
import { contentOf, placeOf, type Fields, type Side, type Statements } from './statements.ts';

interface Told {
  code: FindingCode;
  subject: string;
  expected: number;
  actual: number;
  facts: Record<Side, Fields[]>;
}

/**
 * Listens to the statements of a few buckets only, keeps each, and names those about which the two sides differ.
 *
 * @param kept what an earlier one has come to
 */
export function closeLook(salt: string, buckets: ReadonlySet<number>, kept = '[]') {
  const told = new Map(JSON.parse(kept) as [string, Told][]);
  function entryOf(code: FindingCode, subject: string): Told | undefined {
    if (!buckets.has(placeOf(salt, code, subject).bucket)) return undefined;
    const key = `${code}|${subject}`;
    const entry = told.get(key) ?? { code, subject, expected: 0, actual: 0, facts: { expected: [], actual: [] } };
    told.set(key, entry);
    return entry;
  }
  const statements: Statements = {
    sum(side, code, subject, amount) {
      const entry = entryOf(code, subject);
      if (entry) entry[side] += amount;
    },
    fact(side, code, subject, fields) {
      entryOf(code, subject)?.facts[side].push(fields);
    },
  };
  return {
    statements,
    kept: (): string => JSON.stringify([...told]),
    findings: (): Finding[] => [...told.values()].flatMap(findingsOf),
  };
}

function findingsOf({ code, subject, expected, actual, facts }: Told): Finding[] {
  const ofSum = expected === actual ? [] : [{ code, subject, expected, actual }];
  if (contents(facts.expected) === contents(facts.actual)) return ofSum;
  const [wanted, ...moreWanted] = facts.expected;
  const [found, ...moreFound] = facts.actual;
  // Said by one side alone, or too often: how often is all that there is to say.
  if (!wanted || !found || moreWanted.length + moreFound.length > 0) {
    return [...ofSum, { code, subject, expected: facts.expected.length, actual: facts.actual.length }];
  }
  const names = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  const differing = [...names].filter((name) => wanted[name] !== found[name]);
  return [
    ...ofSum,
    ...differing.map((name) => ({
      code,
      subject: `${subject} ${name}`,
      expected: wanted[name] ?? 'none',
      actual: found[name] ?? 'none',
    })),
  ];
}

const contents = (facts: readonly Fields[]): string => facts.map(contentOf).sort().join('\n');
