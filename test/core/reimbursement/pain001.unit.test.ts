import { describe, expect, it } from 'vitest';
import { cents, type Cents } from '../../../contract/money.ts';
import { noLines } from '../../../core/reimbursement/merchant-lines.ts';
import { settle, type Outcome, type Payee } from '../../../core/reimbursement/outcome.ts';
import { bankFileEnd, bankFileStart, bankFileTransfer } from '../../../core/reimbursement/pain001.ts';
import type { ExportPlan } from '../../../core/reimbursement/plan.ts';
import { instant } from '../../../core/time.ts';
import { pain001Findings } from '../../support/validate-pain001.ts';
import type { ReimbursementSettings } from '../../../contract/settings/reimbursement-settings.ts';
import { transferMessages } from '../../../contract/settings/bank-profile.ts';
import { agenceIban, aPlan, giteIban, merchantId } from './fixtures.ts';

type Transfer = Extract<Outcome, { kind: 'TRANSFER' }>;

function aTransfer(net: number, payee: Partial<Payee> = {}, plan: ExportPlan = aPlan()): Transfer {
  const amounts = { ...noLines(merchantId).net, paymentCount: 12, gross: cents(net), net: cents(net) };
  const account: Payee = { accountHolder: 'GITE DES CIMES', iban: giteIban, status: 'ACTIVE', ...payee };
  const outcome = settle(amounts, account, plan);
  if (outcome.kind !== 'TRANSFER') throw new Error(outcome.kind);
  return outcome;
}

const planned = (settings: Partial<ReimbursementSettings>, changes: Partial<ExportPlan> = {}) =>
  aPlan({ settings: { ...aPlan().settings, ...settings }, ...changes });

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

  it('is, in the message of before 2019, to the letter what a bank takes that wants it', () => {
    const debtor = { name: 'Débiteur', iban: giteIban, bic: 'BNPAFRPP' };
    const plan = planned({ message: 'pain.001.001.03', creationTime: 'LOCAL' }, { debtor });
    const text = bankFile([aTransfer(1_00, { iban: agenceIban, bic: 'PSSTFRPPXXX' })], plan);

    expect(text).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03">
      <CstmrCdtTrfInitn>
      <GrpHdr><MsgId>ENC-20260608-1</MsgId><CreDtTm>2026-06-08T06:00:00</CreDtTm><NbOfTxs>1</NbOfTxs><CtrlSum>1.00</CtrlSum><InitgPty><Nm>Debiteur</Nm></InitgPty></GrpHdr>
      <PmtInf>
      <PmtInfId>ENC-20260608-1-P</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg><NbOfTxs>1</NbOfTxs><CtrlSum>1.00</CtrlSum>
      <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>
      <ReqdExctnDt>2026-06-08</ReqdExctnDt>
      <Dbtr><Nm>Debiteur</Nm></Dbtr>
      <DbtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></DbtrAcct>
      <DbtrAgt><FinInstnId><BIC>BNPAFRPP</BIC></FinInstnId></DbtrAgt>
      <ChrgBr>SLEV</ChrgBr>
      <CdtTrfTxInf>
      <PmtId><EndToEndId>260608-1-mgite2345abcdefghijklmnopq</EndToEndId></PmtId>
      <Amt><InstdAmt Ccy="EUR">1.00</InstdAmt></Amt>
      <CdtrAgt><FinInstnId><BIC>PSSTFRPPXXX</BIC></FinInstnId></CdtrAgt>
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

  it('says in winter, too, when it was made as clocks in Paris show it', () => {
    const createdAt = instant(Date.parse('2026-12-31T23:30:00Z'));
    const text = bankFile([aTransfer(1)], planned({ creationTime: 'LOCAL' }, { createdAt }));

    expect(text).toContain('<CreDtTm>2027-01-01T00:30:00</CreDtTm>');
    expect(pain001Findings(text)).toEqual([]);
  });

  it.each(transferMessages)('keeps accents in %s where the bank takes them, and only those', (message) => {
    const plan = planned({ message, characters: 'LATIN_1' });
    const text = bankFile([aTransfer(1, { accountHolder: 'Gîte & Cœur d’Été Łódź' })], plan);

    expect(text).toContain('<Nm>Gîte + Coeur d&apos;Été Lódz</Nm>');
    expect(pain001Findings(text)).toEqual([]);
  });

  const debtorAddress = {
    street: 'boulevard de l’Échiquier',
    building: '6 bis',
    postalCode: '77700',
    town: 'Chessy',
    country: 'FR',
  };
  const inBriancon = { city: 'Briançon', siret: '73282932000074', address: { lines: [], postalCode: '05100' } };

  it.each(transferMessages)('names both with their addresses, and the bank, outside the EEA: %s', (message) => {
    const plan = planned({ message, debtorAddress });
    const abroad = { iban: 'CH9300762011623852957', bic: 'POFICHBE', ...inBriancon };
    const text = bankFile([aTransfer(1, abroad, plan), aTransfer(2, inBriancon, plan)], plan);

    expect(text).toContain(
      '<Nm>Emetteur de cheques-vacances</Nm><PstlAdr><StrtNm>boulevard de l&apos;Echiquier</StrtNm><BldgNb>6 bis</BldgNb>' +
        '<PstCd>77700</PstCd><TwnNm>Chessy</TwnNm><Ctry>FR</Ctry></PstlAdr></Dbtr>',
    );
    const creditor = '<PstlAdr><PstCd>05100</PstCd><TwnNm>Briancon</TwnNm><Ctry>FR</Ctry></PstlAdr></Cdtr>';
    expect(text.split(creditor)).toHaveLength(2);
    expect(text.split('POFICHBE')).toHaveLength(2);
    expect(pain001Findings(text)).toEqual([]);
  });

  it('says NOTPROVIDED for a BIC that nobody knows, where the bank wants a word', () => {
    const plan = planned({ message: 'pain.001.001.03', creditorBic: 'OR_NOTPROVIDED' });
    const text = bankFile([aTransfer(1), aTransfer(2, { bic: 'PSSTFRPPXXX' })], plan);

    expect(text).toContain('<CdtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></CdtrAgt>');
    expect(text).toContain('<CdtrAgt><FinInstnId><BIC>PSSTFRPPXXX</BIC></FinInstnId></CdtrAgt>');
    expect(pain001Findings(text)).toEqual([]);
  });

  it.each(transferMessages)('cuts a town that is longer than the message %s has room for', (message) => {
    const plan = planned({ message, creditorAddress: 'REQUIRED' });
    const city = 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson';
    const text = bankFile([aTransfer(1, { ...inBriancon, city }, plan)], plan);

    expect(text).toContain('<TwnNm>Saint-Remy-en-Bouzemont-Saint-Genes</TwnNm>');
    expect(pain001Findings(text)).toEqual([]);
  });

  const flags = [true, false];
  it.each(
    transferMessages.flatMap((message) =>
      flags.flatMap((batchBooking) => flags.map((instant) => ({ message, batchBooking, instant }))),
    ),
  )('is valid with %j', (settings) => {
    expect(pain001Findings(bankFile([aTransfer(1), aTransfer(999_999_999_99)], planned(settings)))).toEqual([]);
  });

  it.each([
    ['markup', '</Nm><x>&amp;'],
    ['accents and 140 characters', 'É'.repeat(140)],
    ['nothing the set knows', '山'],
  ])('stays valid with a name of %s', (_, accountHolder) => {
    expect(pain001Findings(bankFile([aTransfer(999_999_999_99, { accountHolder })]))).toEqual([]);
  });

  it.each(transferMessages)('would be refused by the schema of %s if it were wrong', (message) => {
    const text = bankFile([aTransfer(1)], planned({ message }));
    const wrong: [string, string][] = [
      ['<ChrgBr>SLEV</ChrgBr>', '<ChrgBr>NONE</ChrgBr>'],
      ['<ReqdExctnDt>', '<ReqdExctnDt>on '],
      ['</Cdtr>', '</Cdtr><Gift/>'],
      [message, transferMessages.find((other) => other !== message)!],
    ];
    for (const [right, other] of wrong) expect(pain001Findings(text.replace(right, other))).not.toEqual([]);
  });
});
