import { expectSame, reportOn, type Report } from './findings.ts';
import { gather } from './gather.ts';
import type { LedgerRow } from './ledger.ts';
import type { BankTransfer } from './bank-file.ts';

interface Place {
  file: string;
  line: number;
  exportDate: string;
}
type PaymentFact = Place & Pick<LedgerRow, 'record' | 'merchantId' | 'gross' | 'fee'>;
type TransferFact = Place & { of: string; amount: number; merchantId: string; iban: string; name: string };
type OutcomeFact = Place & { record: string; net: number; carriedIn: number };

/**
 * What must hold between files and exports: a payment is in one line, a refund takes back just its payment, a transfer stands
 * once in a ledger and once in a bank file, and what one export leaves the merchant's next one takes in.
 */
export async function acrossExports(report: Report, { isFromFirst }: { isFromFirst: () => boolean }) {
  const payments = await gather<PaymentFact>();
  const transfers = await gather<TransferFact>();
  const merchants = await gather<OutcomeFact>();
  const say = ({ file, line }: Place, problem: string) => report({ file, line, problem });

  function checkPayment(id: string, facts: readonly PaymentFact[]): void {
    const captures = facts.filter(({ record }) => record === 'CAPTURE');
    const refunds = facts.filter(({ record }) => record === 'REFUND');
    for (const same of [captures, refunds]) {
      const [first, ...more] = same;
      for (const again of more) say(again, `${again.record} of ${id} stands already in ${at(first)}`);
    }
    const [capture] = captures;
    for (const refund of refunds) {
      if (!capture) {
        if (isFromFirst()) say(refund, `a REFUND of ${id}, of which there is no CAPTURE`);
        continue;
      }
      const isReverse =
        refund.gross === -capture.gross && refund.fee === -capture.fee && refund.merchantId === capture.merchantId;
      if (!isReverse) say(refund, `the REFUND of ${id} is not the reverse of its CAPTURE, ${at(capture)}`);
      if (refund.exportDate < capture.exportDate)
        say(refund, `the REFUND of ${id} is before its CAPTURE, ${at(capture)}`);
    }
  }

  function checkTransfer(id: string, facts: readonly TransferFact[]): void {
    const of = (kind: string) => facts.filter((fact) => fact.of === kind);
    const [ledger, ...ledgerMore] = of('ledger');
    const [bank, ...bankMore] = of('bank');
    for (const again of ledgerMore) say(again, `end-to-end id ${id} stands already in ${at(ledger)}`);
    for (const again of bankMore) say(again, `end-to-end id ${id} stands already in ${at(bank)}`);
    if (ledger && !bank) say(ledger, `transfer ${id} is in no bank file`);
    if (bank && !ledger) say(bank, `transfer ${id} is in no ledger`);
    if (ledger && bank) {
      const sayBank = reportOn(report, bank.file);
      expectSame(sayBank, bank.line, `amount of ${id} in cents`, bank.amount, ledger.amount);
      expectSame(sayBank, bank.line, `export of ${id}`, bank.exportDate, ledger.exportDate);
      expectSame(sayBank, bank.line, `IBAN of ${id}, masked,`, masked(bank.iban), ledger.iban);
      if (isPlain(ledger.name)) {
        expectSame(sayBank, bank.line, `creditor of ${id}`, bank.name, ledger.name);
      }
    }
    const [failed, ...failedMore] = [...of('REJECTION'), ...of('RETURN')];
    for (const again of failedMore) say(again, `transfer ${id} has failed already in ${at(failed)}`);
    if (failed && (ledger || isFromFirst())) {
      const stands = `${failed.amount} of ${failed.merchantId}`;
      const made = ledger ? `${ledger.amount} of ${ledger.merchantId}` : 'never made';
      expectSame(reportOn(report, failed.file), failed.line, `failed transfer ${id} in cents`, stands, made);
      if (ledger && failed.exportDate <= ledger.exportDate) say(failed, `${id} has failed before it was made`);
    }
  }

  function checkMerchant(merchantId: string, facts: readonly OutcomeFact[]): void {
    let left: number | undefined = isFromFirst() ? 0 : undefined;
    let last: OutcomeFact | undefined;
    for (const fact of facts.toSorted((a, b) => (a.exportDate < b.exportDate ? -1 : 1))) {
      if (last?.exportDate === fact.exportDate) {
        say(fact, `merchant ${merchantId} has an outcome already in ${at(last)}`);
        continue;
      }
      if (left !== undefined && fact.carriedIn !== left) {
        const before = last ? `${at(last)} left` : 'it began with';
        say(fact, `merchant ${merchantId} takes in ${fact.carriedIn} cents, ${before} ${left}`);
      }
      left = fact.record === 'TRANSFER' ? 0 : fact.net;
      last = fact;
    }
  }

  return {
    async line(place: Omit<Place, 'line'>, row: LedgerRow): Promise<void> {
      const { line, record, merchantId, gross, fee, net } = row;
      if (record === 'CAPTURE' || record === 'REFUND') {
        await payments.add(row.paymentId, { ...place, line, record, merchantId, gross, fee });
      } else if (row.endToEndId !== '') {
        await transfers.add(row.endToEndId, {
          ...place,
          line,
          of: record,
          amount: net,
          merchantId,
          iban: '',
          name: '',
        });
      }
    },
    async outcome(place: Omit<Place, 'line'>, row: LedgerRow, carriedIn: number): Promise<void> {
      const { line, record, merchantId, net } = row;
      await merchants.add(merchantId, { ...place, line, record, net, carriedIn });
      if (record !== 'TRANSFER') return;
      const { iban, accountHolder: name } = row;
      await transfers.add(row.endToEndId, { ...place, line, of: 'ledger', amount: net, merchantId, iban, name });
    },
    bank: (place: Omit<Place, 'line'>, { line, endToEndId, amount, iban, name }: BankTransfer): Promise<void> =>
      transfers.add(endToEndId, { ...place, line, of: 'bank', amount, merchantId: '', iban, name }),
    async check(): Promise<void> {
      await payments.each(checkPayment);
      await transfers.each(checkTransfer);
      await merchants.each(checkMerchant);
    },
    async remove(): Promise<void> {
      await Promise.all([payments, transfers, merchants].map((gathered) => gathered.remove()));
    },
  };
}

const at = (place: Place | undefined): string => `${place?.file}:${place?.line}`;

const masked = (iban: string): string => `${iban.slice(0, 4)}••••${iban.slice(-4)}`;

/** A name that stands in a bank file as it is; others are written in the letters that banks take. */
const isPlain = (name: string): boolean =>
  /^[A-Za-z0-9/\-?:().,+]+( [A-Za-z0-9/\-?:().,+]+)*$/.test(name) && name.length <= 70;
