import { merchantNetFields } from '../../adapters/parse-export.ts';
import * as parse from '../../adapters/parse.ts';
import type { StructuredAddress } from '../../core/reimbursement/creditor.ts';
import { withheldReasons, type Outcome } from '../../core/reimbursement/outcome.ts';
import { parseStaged } from './staging.ts';

type Of<Kind extends Outcome['kind']> = Extract<Outcome, { kind: Kind }>;

const kind = <Kind extends Outcome['kind']>(only: Kind) => ({ ...merchantNetFields, kind: parse.oneOf([only]) });

const outcome = parse.tagged<Outcome, 'kind'>('kind', {
  TRANSFER: parse.object<Of<'TRANSFER'>>({
    ...kind('TRANSFER'),
    n: parse.integer,
    endToEndId: parse.text,
    creditor: parse.object<Of<'TRANSFER'>['creditor']>({
      name: parse.text,
      iban: parse.text,
      bic: parse.optional(parse.text),
      address: parse.optional(
        parse.object<StructuredAddress>({
          postalCode: parse.optional(parse.text),
          town: parse.text,
          country: parse.text,
        }),
      ),
    }),
  }),
  CARRIED_FORWARD: parse.object<Of<'CARRIED_FORWARD'>>(kind('CARRIED_FORWARD')),
  BELOW_MINIMUM: parse.object<Of<'BELOW_MINIMUM'>>(kind('BELOW_MINIMUM')),
  WITHHELD: parse.object<Of<'WITHHELD'>>({ ...kind('WITHHELD'), reason: parse.oneOf(withheldReasons) }),
  NIL: parse.object<Of<'NIL'>>(kind('NIL')),
});

/** One line of a shard's outcomes. @throws StrangeItem with the key of their object */
export const parseOutcome = (line: string, key: string): Outcome => parseStaged(line, key, outcome);
