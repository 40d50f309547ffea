import { directoryLimits } from '../../contract/settings/limits.ts';
import type { TransferMessage } from '../../contract/settings/bank-profile.ts';
import { currency, type Cents } from '../../contract/money.ts';
import { parisTime, toIso, type LocalDate } from '../time.ts';
import { decimal } from './decimal.ts';
import type { Outcome } from './outcome.ts';
import { postalAddress } from './postal-address.ts';
import type { ExportPlan } from './plan.ts';
import { messageId, paymentInformationId, remittanceText } from './references.ts';
import { toSepaText } from './sepa-text.ts';
import { tag } from './xml-text.ts';

/**
 * The bank file: ISO 20022 pain.001 as the bank of the debtor wants it; pain.001.001.09 in the form that the European Payments
 * Council lays down for SEPA credit transfers (EPC132-08, customer to PSP). Written as a start, transfers and an end, so that
 * it is never whole in memory.
 */
export interface BankFile {
  plan: ExportPlan;
  /** 1 is the first. */
  fileNumber: number;
  transferCount: number;
  controlSum: Cents;
}

/** Bank files of the export; the first is `pain.001.xml`. */
export const bankFileName = (fileNumber: number): string =>
  fileNumber === 1 ? 'pain.001.xml' : `pain.001-${fileNumber}.xml`;

/** What the messages name otherwise, of all that we write. */
const forms: Record<TransferMessage, { bic: string; day: (day: LocalDate) => string }> = {
  'pain.001.001.09': { bic: 'BICFI', day: (day) => tag('Dt', day) },
  'pain.001.001.03': { bic: 'BIC', day: (day) => day },
};

const notProvided = '<Othr><Id>NOTPROVIDED</Id></Othr>';

/** AT-P001 and AT-E001: names hold at most 70 characters. */
const nameMax = directoryLimits.accountHolderLengthMax;

export function bankFileStart({ plan, fileNumber, transferCount, controlSum }: BankFile): string {
  const { debtor, settings } = plan;
  const form = forms[settings.message];
  const message = messageId(plan.messageStem, fileNumber);
  const created = settings.creationTime === 'UTC' ? toIso(plan.createdAt) : parisTime(plan.createdAt);
  const name = tag('Nm', toSepaText(debtor.name, nameMax, settings.characters));
  const { debtorAddress: address, characters } = settings;
  const sums = tag('NbOfTxs', String(transferCount)) + tag('CtrlSum', decimal(controlSum));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${settings.message}">`,
    '<CstmrCdtTrfInitn>',
    `<GrpHdr>${tag('MsgId', message)}${tag('CreDtTm', created)}${sums}<InitgPty>${name}</InitgPty></GrpHdr>`,
    '<PmtInf>',
    tag('PmtInfId', paymentInformationId(message)) +
      tag('PmtMtd', 'TRF') +
      tag('BtchBookg', String(settings.batchBooking)) +
      sums,
    `<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl>${settings.instant ? '<LclInstrm><Cd>INST</Cd></LclInstrm>' : ''}</PmtTpInf>`,
    `<ReqdExctnDt>${form.day(plan.executionDate)}</ReqdExctnDt>`,
    `<Dbtr>${name}${address.town === '' ? '' : postalAddress(address, characters)}</Dbtr>`,
    `<DbtrAcct><Id>${tag('IBAN', debtor.iban)}</Id></DbtrAcct>`,
    // The schema asks for the debtor's bank even where its BIC is not needed.
    `<DbtrAgt><FinInstnId>${debtor.bic ? tag(form.bic, debtor.bic) : notProvided}</FinInstnId></DbtrAgt>`,
    '<ChrgBr>SLEV</ChrgBr>',
    '',
  ].join('\n');
}

export function bankFileTransfer(transfer: Extract<Outcome, { kind: 'TRANSFER' }>, plan: ExportPlan): string {
  const { creditor } = transfer;
  const { message, creditorBic, characters } = plan.settings;
  const { bic } = forms[message];
  const agent = creditor.bic ? tag(bic, creditor.bic) : creditorBic === 'OR_NOTPROVIDED' ? notProvided : '';
  const address = creditor.address ? postalAddress(creditor.address, characters) : '';
  return [
    '<CdtTrfTxInf>',
    `<PmtId>${tag('EndToEndId', transfer.endToEndId)}</PmtId>`,
    `<Amt><InstdAmt Ccy="${currency}">${decimal(transfer.net)}</InstdAmt></Amt>`,
    ...(agent ? [`<CdtrAgt><FinInstnId>${agent}</FinInstnId></CdtrAgt>`] : []),
    `<Cdtr>${tag('Nm', toSepaText(creditor.name, nameMax, characters))}${address}</Cdtr>`,
    `<CdtrAcct><Id>${tag('IBAN', creditor.iban)}</Id></CdtrAcct>`,
    `<RmtInf>${tag('Ustrd', remittanceText(plan.exportDate, transfer))}</RmtInf>`,
    '</CdtTrfTxInf>',
    '',
  ].join('\n');
}

export const bankFileEnd = '</PmtInf>\n</CstmrCdtTrfInitn>\n</Document>\n';
