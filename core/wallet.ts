import { factorLimits } from '../contract/settings/limits.ts';
import { add, cents, zero, type Cents } from '../contract/money.ts';
import { expiryFrom, inFlightMaxMs } from './in-flight.ts';
import type { Instant } from './time.ts';

export interface Hold {
  amount: Cents;
  /** From this instant on the hold no longer binds, released or not. */
  confirmBy: Instant;
}

/** A client's vouchers, as stored. `held` is the sum of `holds`. */
export interface Wallet {
  clientId: string;
  available: Cents;
  held: Cents;
  holds: Readonly<Record<string, Hold>>;
  /** Ids of the attempts at the code that KMS found wrong since the last right one. */
  wrongAttempts: readonly string[];
  /** Ids of the attempts without a verdict yet; those that have lapsed may be among them. */
  attemptsInFlight: readonly string[];
  /** The client's account has ended: nothing is paid from it or put into it any more, but for what was agreed before. */
  closedAt?: Instant;
  /** The client who has what was in it, and gets what comes back to it. */
  mergedInto?: string;
}

export const emptyWallet = (clientId: string): Wallet => ({
  clientId,
  available: zero,
  held: zero,
  holds: {},
  wrongAttempts: [],
  attemptsInFlight: [],
});

export const attemptsLeft = (wallet: Wallet): number =>
  Math.max(0, factorLimits.codeAttemptsMax - wallet.wrongAttempts.length);
/** Only wrong codes lock: an attempt without a verdict is none. */
export const isLocked = (wallet: Wallet): boolean => attemptsLeft(wallet) === 0;

/** The id of an attempt begins with its time. @param token makes it unique among those of the same time */
export const attemptId = (takenAt: Instant, token: string): string => `${takenAt.toString(36)}.${token}`;

/** The attempts whose call ended without a verdict, and could not give them back. */
export const lapsedAttempts = (wallet: Wallet, now: Instant): string[] =>
  wallet.attemptsInFlight.filter((id) => now - parseInt(id, 36) > inFlightMaxMs);

/** The payments whose hold has run out and may be released, oldest first: no confirmation is in flight any more. */
export function releasableHolds(wallet: Wallet, now: Instant): string[] {
  return Object.entries(wallet.holds)
    .filter(([, hold]) => expiryFrom(hold.confirmBy) <= now)
    .sort(([, a], [, b]) => a.confirmBy - b.confirmBy)
    .map(([paymentId]) => paymentId);
}

/** What the client can really use at `now`: a hold past its time counts as available, whether or not it is released. */
export function effectiveBalance(wallet: Wallet, now: Instant): { available: Cents; held: Cents } {
  const freed = add(
    ...Object.values(wallet.holds)
      .filter((hold) => hold.confirmBy <= now)
      .map((hold) => hold.amount),
  );
  return { available: add(wallet.available, freed), held: cents(wallet.held - freed) };
}

/** One change of a wallet, applied with the payment it belongs to in one transaction. */
export interface WalletChange {
  clientId: string;
  /** Signed. A negative change is refused when the stored balance is smaller. */
  available: Cents;
  /** Signed. */
  held: Cents;
  placeHold?: { paymentId: string } & Hold;
  removeHold?: { paymentId: string };
  /** Refused once the client's account has ended. */
  onlyOpen?: true;
  /** A right code frees all attempts. */
  resetAttempts?: true;
}
