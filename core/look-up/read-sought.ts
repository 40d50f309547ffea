import { idShape } from '../../contract/id.ts';
import { parseIdentifier, type Identifier } from '../../contract/identifier.ts';
import { cleanPasted } from '../../contract/pasted-text.ts';
import { requestLimits } from '../../contract/settings/limits.ts';
import { endToEndParts, type TransferName } from '../reimbursement/references.ts';
import { tellingWords } from './name-words.ts';

/** What a text may be that somebody looks for: `RES-0004` is a reference, or somebody is called so. */
export type Sought =
  | { by: 'ID'; id: string }
  | ({ by: 'END_TO_END_ID' } & TransferName)
  | { by: 'IDENTIFIER'; identifier: Identifier }
  | { by: 'EMAIL'; email: string }
  | { by: 'MATCH_CODE'; code: string }
  /** As it may have been written: the index knows no case. */
  | { by: 'REFERENCE'; references: readonly string[] }
  /** A SIRET, or the SIREN of all establishments of a company. */
  | { by: 'SIRET'; digits: string }
  /** The end of an IBAN, or all of it. */
  | { by: 'ACCOUNT'; ending: string }
  | { by: 'NAME'; words: readonly string[] };

const codeShape = /^\d{4}$/;
const siretShape = /^\d{9}(?:\d{5})?$/;
/** An account's number has more digits than letters: words are no account. */
const accountShape = /^(?=.*\d{2}$)[A-Z0-9]{4,34}$/;

/** Everything that the text may be, the most telling first: so many look-ups, and no more, are made of it. */
export function readSought(text: string): Sought[] {
  const clean = cleanPasted(text);
  const compact = clean.replaceAll(/[ .]/gu, '');
  const id = clean.toLowerCase();
  if (idShape.test(id)) return [{ by: 'ID', id }, ...references(clean)];
  const transfer = endToEndParts(id);
  if (transfer) return [{ by: 'END_TO_END_ID', ...transfer }];
  const identifier = parseIdentifier(text);
  if (identifier?.kind === 'email') {
    return [{ by: 'IDENTIFIER', identifier }, { by: 'EMAIL', email: identifier.value }, ...references(clean)];
  }
  const digits = compact.replace(/^siret?n?:?/iu, '');
  const ending = compact.replace(/^iban:?/iu, '').toUpperCase();
  const words = /\p{L}/u.test(clean) ? tellingWords(clean) : [];
  return [
    ...(identifier ? [{ by: 'IDENTIFIER', identifier } as const] : []),
    ...(codeShape.test(clean) ? [{ by: 'MATCH_CODE', code: clean } as const] : []),
    ...references(clean),
    ...(siretShape.test(digits) ? [{ by: 'SIRET', digits } as const] : []),
    ...(accountShape.test(ending) ? [{ by: 'ACCOUNT', ending } as const] : []),
    ...(words.length > 0 ? [{ by: 'NAME', words } as const] : []),
  ];
}

function references(text: string): Sought[] {
  if (text === '' || text.length > requestLimits.referenceLengthMax) return [];
  return [{ by: 'REFERENCE', references: [...new Set([text, text.toUpperCase(), text.toLowerCase()])] }];
}
