import { add, cents, zero, type Cents } from '../contract/money.ts';
import type { Instant } from './time.ts';

/** Wrong codes in a row before the wallet locks. */
export const attemptsMax = 3;

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
  /** Ids of the code attempts that are in flight or were wrong; emptied by a right code. */
  attempts: readonly string[];
}

export const emptyWallet = (clientId: string): Wallet => ({
  clientId,
  available: zero,
  held: zero,
  holds: {},
  attempts: [],
});

export const attemptsLeft = (wallet: Wallet): number => Math.max(0, attemptsMax - wallet.attempts.length);
export const isLocked = (wallet: Wallet): boolean => attemptsLeft(wallet) === 0;

/** The payments whose hold has run out but is not released yet, oldest first. */
export function expiredHolds(wallet: Wallet, now: Instant): string[] {
  return Object.entries(wallet.holds)
    .filter(([, hold]) => hold.confirmBy <= now)
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
  /** A right code clears the count of wrong ones. */
  resetAttempts?: true;
}
