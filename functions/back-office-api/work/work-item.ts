import type { Act } from '../../../core/act.ts';
import type { OperationFacts, Subject } from '../../../core/operations/operation.ts';
import type { Instant } from '../../../core/time.ts';

/** Something that waits for somebody; what may name a person is not in it. */
export interface WorkItem {
  id: string;
  since: Instant;
  about: Subject;
  facts: OperationFacts;
  /** Where who takes care of it stands with what waits, and not with the list. */
  taken?: Act;
}
