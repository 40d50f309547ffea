import { describe, expect, it } from 'vitest';
import { cents, type Cents } from '../../../contract/money.ts';
import { noLines } from '../../../core/reimbursement/merchant-lines.ts';
import { settle, type Outcome, type Payee } from '../../../core/reimbursement/outcome.ts';
import { bankFileEnd, bankFileStart, bankFileTransfer } from '../../../core/reimbursement/pain001.ts';
import type { ExportPlan } from '../../../core/reimbursement/plan.ts';
import { pain001Findings } from '../../support/validate-pain001.ts';
import { agenceIban, aPlan, giteIban, merchantId } from './fixtures.ts';

type Transfer = Extract<Outcome, { kind: 'TRANSFER' }>;

function aTransfer(net: number, payee: Partial<Payee> = {}): Transfer {
  const amounts = { ...noLines(merchantId).net, paymentCount: 12, gross: cents(net), net: cents(net) };
  const account: Payee = { accountHolder: 'GITE DES CIMES', iban: giteIban, status: 'ACTIVE', ...payee };
  const outcome = settle(amounts, account, aPlan());
  if (outcome.kind !== 'TRANSFER') throw new Error(outcome.kind);
  return outcome;
}

function bankFile(transfers: readonly Transfer[], plan: ExportPlan = aPlan()): string {
  const controlSum = transfers.reduce((sum, { net }) => sum + net, 0) as Cents;
  const start = bankFileStart({ plan, fileNumber: 1, transferCount: transfers.length, controlSum });
  return start + transfers.map((transfer) => bankFileTransfer(transfer, plan)).join('') + bankFileEnd;
}

describe('pain.001', () => {
  it('is, to the letter, what the bank takes', () => {
    const text = bankFile([aTransfer(85_50), aTransfer(1_00, { iban: agenceIban, bic: 'PSSTFRPPXXX' })]);

    expect(text).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
      <CstmrCdtTrfInitn>
      <GrpHdr><MsgId>ENC-20260608-1</MsgId><CreDtTm>2026-06-08T04:00:00Z</CreDtTm><NbOfTxs>2</NbOfTxs><CtrlSum>86.50</CtrlSum><InitgPty><Nm>Emetteur de cheques-vacances</Nm></InitgPty></GrpHdr>
      <PmtInf>
      <PmtInfId>ENC-20260608-1-P</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg><NbOfTxs>2</NbOfTxs><CtrlSum>86.50</CtrlSum>
      <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>
      <ReqdExctnDt><Dt>2026-06-08</Dt></ReqdExctnDt>
      <Dbtr><Nm>Emetteur de cheques-vacances</Nm></Dbtr>
      <DbtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></DbtrAcct>
      <DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>
      <ChrgBr>SLEV</ChrgBr>
      <CdtTrfTxInf>
      <PmtId><EndToEndId>260608-1-mgite2345abcdefghijklmnopq</EndToEndId></PmtId>
      <Amt><InstdAmt Ccy="EUR">85.50</InstdAmt></Amt>
      <Cdtr><Nm>GITE DES CIMES</Nm></Cdtr>
      <CdtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></CdtrAcct>
      <RmtInf><Ustrd>CHEQUE-VACANCES CONNECT REMB 2026-06-08 12 PAIEMENTS</Ustrd></RmtInf>
      </CdtTrfTxInf>
      <CdtTrfTxInf>
      <PmtId><EndToEndId>260608-1-mgite2345abcdefghijklmnopq</EndToEndId></PmtId>
      <Amt><InstdAmt Ccy="EUR">1.00</InstdAmt></Amt>
      <CdtrAgt><FinInstnId><BICFI>PSSTFRPPXXX</BICFI></FinInstnId></CdtrAgt>
      <Cdtr><Nm>GITE DES CIMES</Nm></Cdtr>
      <CdtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></CdtrAcct>
      <RmtInf><Ustrd>CHEQUE-VACANCES CONNECT REMB 2026-06-08 12 PAIEMENTS</Ustrd></RmtInf>
      </CdtTrfTxInf>
      </PmtInf>
      </CstmrCdtTrfInitn>
      </Document>
      "
    `);
    expect(pain001Findings(text)).toEqual([]);
  });

  it('names the debtor’s bank and books each transfer apart when so set', () => {
    const plan = aPlan({
      settings: { ...aPlan().settings, batchBooking: false },
      debtor: { name: 'Débiteur & Cie', iban: giteIban, bic: 'BNPAFRPP' },
    });
    const text = bankFile([aTransfer(1)], plan);

    expect(pain001Findings(text)).toEqual([]);
    expect(text).toContain('<BtchBookg>false</BtchBookg>');
    expect(text).toContain('<DbtrAgt><FinInstnId><BICFI>BNPAFRPP</BICFI></FinInstnId></DbtrAgt>');
    expect(text).toContain('<Nm>Debiteur + Cie</Nm>');
  });

  it('asks for instant transfers when so set, and for nothing of the kind otherwise', () => {
    const plan = aPlan({ settings: { ...aPlan().settings, instant: true } });
    const text = bankFile([aTransfer(1)], plan);

    expect(pain001Findings(text)).toEqual([]);
    expect(text).toContain('<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>INST</Cd></LclInstrm></PmtTpInf>');
    expect(bankFile([aTransfer(1)])).not.toContain('INST');
  });

  it.each([
    ['markup', '</Nm><x>&amp;'],
    ['accents and 140 characters', 'É'.repeat(140)],
    ['nothing the set knows', '山'],
  ])('stays valid with a name of %s', (_, accountHolder) => {
    expect(pain001Findings(bankFile([aTransfer(999_999_999_99, { accountHolder })]))).toEqual([]);
  });

  it('would be refused by the schema if it were wrong', () => {
    expect(
      pain001Findings(bankFile([aTransfer(1)]).replace('<ChrgBr>SLEV</ChrgBr>', '<ChrgBr>NONE</ChrgBr>')),
    ).not.toEqual([]);
  });
});
