import { postings } from '../../adapters/dynamodb/record-item.ts';
import * as parse from '../../adapters/parse.ts';
import { movementKinds, type Movement } from '../../core/books/movement.ts';
import { parseStaged } from './staging.ts';

const movement = parse.object<Movement>({
  kind: parse.oneOf(movementKinds),
  at: parse.instant,
  postings,
  merchantId: parse.optional(parse.text),
  paymentId: parse.optional(parse.text),
  reference: parse.optional(parse.text),
});

/** One line of what a shard moved on a day. @throws StrangeItem with the key of their object */
export const parseMovement = (line: string, key: string): Movement => parseStaged(line, key, movement);
