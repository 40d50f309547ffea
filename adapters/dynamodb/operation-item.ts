import { acts, subjectKinds } from '../../contract/back-office/acts.ts';
import { backOfficeRoles } from '../../contract/back-office/rights.ts';
import type { Actor, OperationRecord, Subject } from '../../core/operations/operation.ts';
import type { LocalDate } from '../../core/time.ts';
import * as parse from '../parse.ts';
import type { Item } from './errors.ts';
import { itemKind, keysAndMark } from './item-kind.ts';

type By<Kind extends Actor['kind']> = Extract<Actor, { kind: Kind }>;

const facts = parse.optional(parse.mapOf(parse.textOrNumber));

const kind = itemKind<OperationRecord>({
  table: 'Operations',
  key: ['pk', 'sk'],
  content: parse.object<OperationRecord>(
    {
      id: parse.text,
      at: parse.instant,
      by: parse.tagged<Actor, 'kind'>('kind', {
        OPERATOR: parse.object<By<'OPERATOR'>>({
          kind: parse.oneOf(['OPERATOR']),
          id: parse.text,
          roles: parse.list(parse.oneOf(backOfficeRoles)),
        }),
        MEMBER: parse.object<By<'MEMBER'>>({ kind: parse.oneOf(['MEMBER']), id: parse.text, merchantId: parse.text }),
      }),
      act: parse.oneOf(acts),
      about: parse.object<Subject>({ kind: parse.oneOf(subjectKinds), id: parse.text }),
      from: facts,
      to: facts,
      why: parse.optional(parse.text),
      requestId: parse.text,
      day: parse.date,
      number: parse.integer,
      previousHash: parse.text,
      hash: parse.text,
    },
    [...keysAndMark, 'subject', 'actor'],
  ),
});

/** So many digits that a day's records sort by their text. */
const digits = 8;

export const dayKey = (day: LocalDate): string => `DAY#${day}`;
export const numberKey = (number: number): string => String(number).padStart(digits, '0');
/** As the indexes `bySubject` and `byActor` have it. */
export const subjectKey = ({ kind, id }: Subject): string => `${kind}#${id}`;

export const toOperationItem = (record: OperationRecord): Item =>
  kind.toItem(
    { pk: dayKey(record.day), sk: numberKey(record.number) },
    { ...record, subject: subjectKey(record.about), actor: record.by.id },
  );

/** @throws StrangeItem */
export const fromOperationItem = (item: Item): OperationRecord => kind.parse(item);
