import { backwards } from '../../contract/folded-text.ts';
import type { ClientProfile } from '../client.ts';
import type { MerchantProfile } from '../merchant.ts';
import type { Member } from '../organisation/member.ts';
import { tellingWords } from './name-words.ts';
import { chain, prefixKey, type PrefixKey } from './prefix-key.ts';

/** Whom a look-up row leads to. */
export interface LookUpOwner {
  owner: 'CLIENT' | 'MERCHANT' | 'MEMBER';
  id: string;
}

/** Between what a sort key is made of: no letter of base64url. */
const between = '.';

/** A whole word, and after it, in the same name, the beginning of another one: `''` for any. */
export function namePairKey(word: string, other: string): PrefixKey {
  const { pk, sk } = prefixKey('NAME', word);
  return { pk, sk: sk + between + chain(other) };
}

/** Rows by which a name is found: each word with each other one, so that two words lead to few rows however common one is. */
function nameRows(name: string): PrefixKey[] {
  const words = tellingWords(name);
  if (words.length === 1) return words.map((word) => namePairKey(word, ''));
  return words.flatMap((word) => words.filter((other) => other !== word).map((other) => namePairKey(word, other)));
}

export const clientRows = (id: string, { name }: Pick<ClientProfile, 'name'>): PrefixKey[] =>
  ownRows(id, nameRows(name));

/** Whom a merchant was enrolled with has its id, and often its name: rows of their own. */
export const memberRows = (id: string, { name }: Pick<Member, 'name'>): PrefixKey[] =>
  ownRows(`MEMBER${between}${id}`, nameRows(name));

/** Of what is given: of a change, those that it adds. */
export const merchantRows = (
  id: string,
  { tradeName, legalName, siret, iban }: Partial<Pick<MerchantProfile, 'tradeName' | 'legalName' | 'siret' | 'iban'>>,
): PrefixKey[] =>
  ownRows(id, [
    ...[tradeName, legalName].flatMap((name) => (name === undefined ? [] : nameRows(name))),
    ...(siret === undefined ? [] : [prefixKey('SIRET', siret)]),
    ...(iban === undefined ? [] : [prefixKey('IBAN', backwards(iban))]),
  ]);

/** Each once: trade name and legal name share words. */
function ownRows(id: string, rows: readonly PrefixKey[]): PrefixKey[] {
  const own = rows.map(({ pk, sk }) => ({ pk, sk: `${sk}${between}${between}${id}` }));
  return [...new Map(own.map((row) => [row.pk + row.sk, row])).values()];
}
