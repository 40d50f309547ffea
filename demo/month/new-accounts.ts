import type { Caller } from '../../local/api/caller.ts';
import type { LocalDate } from '../../core/time.ts';
import { accountNumber, type MonthMerchant } from './month-merchants.ts';

interface Options {
  /** Who proposes an account, and who approves it. */
  ops: Caller;
  approver: Caller;
  merchants: readonly MonthMerchant[];
  today: () => LocalDate;
}

/** What becomes of accounts that a bank has refused: the merchant gives another one, which two people enter. */
export function newAccounts({ ops, approver, merchants, today }: Options) {
  const firstNumber = merchants.length;
  const replacedOn = new Map<string, LocalDate>();
  let count = 0;

  return {
    count: () => count,

    /** Nothing where the transfer went to an account that has been replaced meanwhile. */
    async replace(merchantId: string, exportDate: LocalDate): Promise<void> {
      const merchant = merchants.find((one) => one.merchantId === merchantId);
      const replaced = replacedOn.get(merchantId);
      // Until the new one counts nothing is transferred.
      if (!merchant || (replaced !== undefined && exportDate <= replaced)) return;
      count += 1;
      const { accountHolder } = merchant;
      const change = {
        merchantId,
        iban: accountNumber(firstNumber + count),
        accountHolder,
        meanwhile: 'WITHHELD' as const,
      };
      const { id } = await ops.call('proposeOperation', {
        key: `month-account-${count}`,
        body: {
          kind: 'BANK_ACCOUNT',
          change,
          reason: 'Compte refusé par la banque',
          evidence: 'Relevé d’identité bancaire',
        },
      });
      await approver.call('approveProposal', { params: { id } });
      replacedOn.set(merchantId, today());
    },
  };
}
