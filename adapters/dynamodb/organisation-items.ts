import { memberRoles, type MemberAccess } from '../../contract/member-rights.ts';
import type { Member } from '../../core/organisation/member.ts';
import { organisationStatuses, type Convention, type Organisation } from '../../core/organisation/organisation.ts';
import type { HeldAccount } from '../../core/payout-terms.ts';
import { payeeCheck } from '../parse-payee.ts';
import * as parse from '../parse.ts';
import { comingAccount } from './directory-items.ts';
import { itemKind, keysAndMark } from './item-kind.ts';

const kind = <Content extends object>(fields: parse.Fields<Content>) =>
  itemKind<Content>({ table: 'Directory', key: ['pk', 'sk'], content: parse.object(fields, keysAndMark) });

const convention = parse.object<Convention>({
  number: parse.text,
  from: parse.date,
  until: parse.optional(parse.date),
  activities: parse.list(parse.text),
});

const account = parse.object<HeldAccount>({
  accountHolder: parse.text,
  iban: parse.text,
  bic: parse.optional(parse.text),
  payee: parse.optional(payeeCheck),
  comingAccount: parse.optional(comingAccount),
});

export const organisationKey = (id: string) => ({ pk: `ORGANISATION#${id}`, sk: 'PROFILE' });

export const organisationItem = kind<Organisation>({
  id: parse.text,
  legalName: parse.text,
  siren: parse.optional(parse.text),
  convention: parse.optional(convention),
  account: parse.optional(account),
  status: parse.oneOf(organisationStatuses),
  createdAt: parse.instant,
  version: parse.integer,
});

const yes: parse.Parser<true> = (value) => {
  if (value === true) return value;
  throw new parse.Mismatch('is not true');
};

const access = parse.object<MemberAccess>({ role: parse.oneOf(memberRoles), refund: parse.optional(yes) });

/** Under the username, where a token leads to it, and once more under the organisation, whose team is one query. */
export const memberItem = kind<Member>({
  id: parse.text,
  organisationId: parse.text,
  number: parse.integer,
  name: parse.text,
  email: parse.optional(parse.text),
  language: parse.oneOf(['fr', 'en']),
  access: parse.mapOf(access),
  joinedAt: parse.instant,
  leftAt: parse.optional(parse.instant),
});

/** Under the organisation: which merchants are its establishments. */
export const establishmentItem = kind<{ merchantId: string }>({ merchantId: parse.text });
