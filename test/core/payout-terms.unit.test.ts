import { describe, expect, it } from 'vitest';
import { accountSettingsFrom } from '../../contract/settings/account-settings.ts';
import { asOf, coolingAccount, countsFrom, stopAccount } from '../../core/payout-terms.ts';
import { instant, localDate } from '../../core/time.ts';
import { aComingAccount } from '../support/set-payout-terms.ts';

const old = { accountHolder: 'GITE DES CIMES', iban: 'FR7630006000011234567890189' };
const coming = aComingAccount();
const stopped = { ...coming, stopped: { by: 'owner', at: coming.approved.at } };
const counts = { accountHolder: coming.accountHolder, iban: coming.iban };

describe('an account that two people have agreed on', () => {
  it.each([
    ['a Monday at night', '2026-06-08T21:59:00Z', '2026-06-10'],
    ['ten minutes before the batch', '2026-06-08T03:50:00Z', '2026-06-10'],
    ['midnight, when it is Tuesday in Paris', '2026-06-08T22:00:00Z', '2026-06-11'],
    ['a Friday', '2026-06-05T12:00:00Z', '2026-06-09'],
    ['the eve of a holiday', '2026-07-13T12:00:00Z', '2026-07-16'],
  ])('counts from the second business day after %s', (_, at, from) => {
    const approved = { by: 'ops-2', at: instant(Date.parse(at)) };
    expect(countsFrom(approved, accountSettingsFrom({}))).toBe(from);
  });

  it('waits as many business days as the deployment says', () => {
    const approved = { by: 'ops-2', at: instant(Date.parse('2026-06-08T12:00:00Z')) };
    expect(countsFrom(approved, accountSettingsFrom({ coolingBusinessDays: 5 }))).toBe('2026-06-15');
    expect(() => accountSettingsFrom({ coolingBusinessDays: 0 })).toThrow('coolingBusinessDays');
  });

  it.each([
    ['2026-06-08', coming, old],
    ['2026-06-09', coming, counts],
    ['2027-01-04', coming, counts],
    ['2026-06-09', stopped, old],
  ])('on %s the merchant is paid to the account that counts', (day, comingAccount, account) => {
    expect(asOf({ ...old, comingAccount }, localDate(day))).toMatchObject(account);
  });

  it.each([
    ['2026-06-08', coming, coming],
    ['2026-06-09', coming, undefined],
    ['2026-06-08', stopped, undefined],
    ['2026-06-08', undefined, undefined],
  ])('cools until it counts or is stopped: on %s', (day, comingAccount, cooling) => {
    expect(coolingAccount({ ...old, comingAccount }, localDate(day))).toEqual(cooling);
  });
});

describe('an owner who stops an account', () => {
  const by = (at: string) => ({ by: 'owner', at: instant(Date.parse(at)) });
  const terms = { ...old, comingAccount: coming };
  const over = { refusal: { code: 'account-change-over' } };

  it('may until the day on which it counts begins in Paris', () => {
    const inTime = by('2026-06-08T21:59:59Z');
    const stoppedThen = { ...terms, comingAccount: { ...coming, stopped: inTime } };
    expect(stopAccount(terms, coming.proposalId, inTime)).toEqual({ terms: stoppedThen });
    expect(stopAccount(terms, coming.proposalId, by('2026-06-08T22:00:00Z'))).toEqual(over);
    expect(stopAccount(terms, coming.proposalId, by('2026-07-08T22:00:00Z'))).toEqual(over);
  });

  it('stops that one, once, and is told so whenever they ask again', () => {
    const now = by('2026-06-08T12:00:00Z');
    expect(stopAccount(terms, 'another', now)).toEqual(over);
    expect(stopAccount(old, coming.proposalId, now)).toEqual(over);
    const before = { ...old, comingAccount: stopped };
    for (const at of [now, by('2026-07-08T12:00:00Z')]) {
      expect(stopAccount(before, coming.proposalId, at)).toEqual({ terms: undefined });
    }
    expect(stopAccount(before, 'another', now)).toEqual(over);
  });
});

describe('a merchant who is paid to the account of the organisation', () => {
  const theirs = { accountHolder: 'CIMES HOLDING', iban: 'FR1420041010050500013M02606' };
  const theirComing = aComingAccount({ proposalId: 't'.repeat(26), from: localDate('2026-06-12') });
  const ofOrganisation = { ...theirs, comingAccount: theirComing };
  const following = { ...old, paidTo: 'ORGANISATION' as const, organisationAccount: ofOrganisation };
  const toFollow = {
    ...old,
    comingAccount: { ...coming, ...theirs, paidTo: 'ORGANISATION' as const },
    organisationAccount: ofOrganisation,
  };
  const on = (terms: Parameters<typeof asOf>[0], day: string) => asOf(terms, localDate(day));
  const ibanOn = (terms: Parameters<typeof asOf>[0], day: string) => on(terms, day).iban;

  it('goes with it, also where it goes later', () => {
    expect(ibanOn(following, '2026-06-11')).toBe(theirs.iban);
    expect(ibanOn(following, '2026-06-12')).toBe(theirComing.iban);
    expect(coolingAccount(following, localDate('2026-06-11'))).toMatchObject({
      proposalId: theirComing.proposalId,
      paidTo: 'ORGANISATION',
    });
  });

  it('begins to, some days after it was agreed on, with the account that it is by then', () => {
    expect(ibanOn(toFollow, '2026-06-08')).toBe(old.iban);
    expect(on(toFollow, '2026-06-09')).toMatchObject({ ...theirs, paidTo: 'ORGANISATION' });
    const sooner = { ...ofOrganisation, comingAccount: { ...theirComing, from: localDate('2026-06-08') } };
    expect(on({ ...toFollow, organisationAccount: sooner }, '2026-06-08')).toMatchObject({
      iban: old.iban,
      comingAccount: { iban: theirComing.iban },
    });
  });

  it('goes back to an account of its own, and follows no more', () => {
    const leaving = { ...following, comingAccount: coming };
    expect(on(leaving, '2026-06-08')).toMatchObject({ iban: theirs.iban, comingAccount: { iban: coming.iban } });
    expect(on(leaving, '2026-06-09')).toMatchObject({ ...counts, paidTo: undefined });
    expect(ibanOn(leaving, '2026-06-30')).toBe(coming.iban);
  });

  it('does not follow an account that an owner has stopped, and is shown what cools before what was stopped', () => {
    const stoppedTheirs = { ...theirs, comingAccount: { ...theirComing, stopped: stopped.stopped } };
    expect(ibanOn({ ...following, organisationAccount: stoppedTheirs }, '2026-06-30')).toBe(theirs.iban);
    const stoppedOwn = { ...following, comingAccount: stopped };
    expect(on(stoppedOwn, '2026-06-08').comingAccount?.proposalId).toBe(theirComing.proposalId);
  });

  it('is the same however often it is looked at', () => {
    for (const terms of [following, toFollow, { ...following, comingAccount: coming }]) {
      for (const day of ['2026-06-08', '2026-06-09', '2026-06-12']) {
        expect(on(on(terms, day), day)).toEqual(on(terms, day));
      }
    }
  });
});
