import { useState } from 'react';
import { identifierDigits, readIdentifier } from '../../contract/identifier.ts';
import { showsAsWritten } from '../../contract/line-text.ts';
import { problemOf } from '../../web/api/failure.ts';
import { formatCents } from '../../web/format/money.ts';
import { useLanguage } from '../../web/words/language.ts';
import { tell, useWords } from '../../web/words/words.ts';
import { delayLabel, delayWords } from '../payment/delay-words.ts';
import type { DraftValues } from './initial-values.ts';
import { fieldOf, findIssues, type Field, type Issue, type Terms } from './find-issues.ts';
import { collectWords } from './words.ts';

/**
 * What is wrong with each field, in words: said once the field has been left or the request is to be sent, not while it is
 * being typed. What the API refuses is said at its field too.
 */
export function useFieldErrors(values: DraftValues, terms: Terms, refusal: unknown) {
  const own = useWords(collectWords);
  const delays = useWords(delayWords);
  const language = useLanguage();
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set());
  const issues = findIssues(values, terms);
  const problem = problemOf(refusal);
  const refusedField = fieldOf(problem?.field);

  const sentenceOf = (issue: Issue): string => {
    const { min, max } = terms.clientDelay;
    const read = readIdentifier(values.identifier);
    const digits = read.is === 'number' ? read.digits : 0;
    switch (issue) {
      case 'delay-missing':
      case 'delay-out-of-range':
        return tell(delays.issues[issue], { minDelay: delayLabel(min, delays), maxDelay: delayLabel(max, delays) });
      default:
        return tell(own.issues[issue], {
          minAmount: formatCents(terms.amountFloor.value, language),
          maxAmount: formatCents(terms.amountCeiling.value, language),
          missing: identifierDigits - digits,
          extra: digits - identifierDigits,
        });
    }
  };

  return {
    isComplete:
      Object.keys(issues).length === 0 && [values.customer, values.label, values.reference].every(showsAsWritten),
    /** Whether the API's refusal is about none of the fields. */
    isGeneral: refusedField === undefined,
    errorOf: (field: Field): string | undefined => {
      if (problem && field === refusedField) return problem.detail;
      const issue = left.has(field) ? issues[field] : undefined;
      return issue && sentenceOf(issue);
    },
    leave: (field: Field) => setLeft(new Set([...left, field])),
    enter: (...fields: Field[]) => setLeft(new Set([...left].filter((field) => !fields.includes(field)))),
    leaveAll: () => setLeft(new Set<Field>(['amount', 'identifier', 'delay'])),
  };
}
