import type { BankEntry, BankWord, EntryAbout } from './bank-entry.ts';
import { noReason } from './bank-entry.ts';
import type { MessageShape, XmlRecord } from './xml-record.ts';

const root = 'Document/CstmrPmtStsRpt';
const reason = ['StsRsnInf/Rsn/Cd', 'StsRsnInf/Rsn/Prtry'];

/** pain.002, customer payment status report: `.001.03` and `.001.10` name alike all that is wanted. */
export const statusReportShape: MessageShape = {
  records: [
    { name: 'Group', path: `${root}/OrgnlGrpInfAndSts`, wanted: ['OrgnlMsgId', 'GrpSts', ...reason] },
    { name: 'Block', path: `${root}/OrgnlPmtInfAndSts`, wanted: ['OrgnlPmtInfId', 'PmtInfSts', ...reason] },
    {
      name: 'Transfer',
      path: `${root}/OrgnlPmtInfAndSts/TxInfAndSts`,
      wanted: ['OrgnlEndToEndId', 'TxSts', ...reason, 'AcctSvcrRef'],
    },
  ],
};

/**
 * The statuses of ISO 20022 (ExternalPaymentTransactionStatus1Code and its two fellows). ACSC and ACCC say that our account
 * was debited. PART says nothing that the transfers do not say themselves.
 */
const words: Readonly<Record<string, BankWord>> = {
  RCVD: 'SUBMITTED',
  PDNG: 'SUBMITTED',
  ACTC: 'SUBMITTED',
  ACCP: 'ACCEPTED',
  ACFC: 'ACCEPTED',
  ACSP: 'ACCEPTED',
  ACWC: 'ACCEPTED',
  ACWP: 'ACCEPTED',
  ACSC: 'PAID',
  ACCC: 'PAID',
  RJCT: 'REJECTED',
  CANC: 'REJECTED',
};
const saysNothing = 'PART';

/** Undefined where the record says nothing. */
export function readStatus({ name, values }: XmlRecord): BankEntry | undefined {
  const status = values.get(statusOf[name as keyof typeof statusOf]);
  if (status === undefined || status === saysNothing) return undefined;
  const word = words[status];
  const bankReference = values.get('AcctSvcrRef');
  return {
    about: aboutOf(name, values),
    ...(word && { word }),
    ...(word === 'REJECTED' && { code: codeOf(status, values) }),
    ...(bankReference !== undefined && { bankReference }),
  };
}

const statusOf = { Group: 'GrpSts', Block: 'PmtInfSts', Transfer: 'TxSts' } as const;

function aboutOf(name: string, values: XmlRecord['values']): EntryAbout {
  const id = values.get(name === 'Group' ? 'OrgnlMsgId' : name === 'Block' ? 'OrgnlPmtInfId' : 'OrgnlEndToEndId');
  if (id === undefined) return { kind: 'OTHER' };
  if (name === 'Group') return { kind: 'FILE', messageId: id };
  return name === 'Block' ? { kind: 'BLOCK', paymentInformationId: id } : { kind: 'TRANSFER', endToEndId: id };
}

/** A cancelled transfer is one that the customer asked back, which somebody has to look into. */
const codeOf = (status: string, values: XmlRecord['values']): string =>
  values.get('StsRsnInf/Rsn/Cd') ?? (status === 'CANC' ? 'CUST' : noReason);
