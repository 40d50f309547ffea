/**
 * Files as a bank sends them, made from the public message definitions of ISO 20022. Only what this service reads, and enough
 * around it that it has to be found.
 */
type Version = 'old' | 'new';

const versions = {
  pain: { old: 'pain.002.001.03', new: 'pain.002.001.10' },
  statement: { old: 'camt.053.001.02', new: 'camt.053.001.08' },
  notification: { old: 'camt.054.001.02', new: 'camt.054.001.08' },
} as const;

interface StatusOf {
  endToEndId?: string;
  status: string;
  code?: string;
}

interface StatusReport {
  messageId?: string;
  /** The name of the message that it answers. */
  answers?: string;
  group?: string;
  block?: string;
  code?: string;
  transfers?: readonly StatusOf[];
  version?: Version;
}

const document = (name: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${name}">${content}</Document>\n`;

const reasonOf = (code: string | undefined) =>
  code === undefined ? '' : `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn><AddtlInf>Banque</AddtlInf></StsRsnInf>`;

export function statusReport(report: StatusReport): string {
  const {
    messageId = 'ENC-20260608-1',
    answers = 'pain.001.001.09',
    group,
    block,
    code,
    transfers = [],
    version = 'new',
  } = report;
  const of = ({ endToEndId, status, code: why }: StatusOf) =>
    `<TxInfAndSts><StsId>S</StsId>${endToEndId === undefined ? '' : `<OrgnlEndToEndId>${endToEndId}</OrgnlEndToEndId>`}` +
    `<TxSts>${status}</TxSts>${reasonOf(why)}<OrgnlTxRef><Amt><InstdAmt Ccy="EUR">1.00</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>`;
  const groupStatus = group === undefined ? '' : `<GrpSts>${group}</GrpSts>${reasonOf(code)}`;
  const blockStatus = block === undefined ? '' : `<PmtInfSts>${block}</PmtInfSts>${reasonOf(code)}`;
  const blocks =
    block === undefined && transfers.length === 0
      ? ''
      : `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${messageId}-P</OrgnlPmtInfId>${blockStatus}${transfers.map(of).join('')}</OrgnlPmtInfAndSts>`;
  return document(
    versions.pain[version],
    '<CstmrPmtStsRpt><GrpHdr><MsgId>B1</MsgId><CreDtTm>2026-06-08T09:00:00</CreDtTm></GrpHdr>' +
      `<OrgnlGrpInfAndSts><OrgnlMsgId>${messageId}</OrgnlMsgId><OrgnlMsgNmId>${answers}</OrgnlMsgNmId>${groupStatus}</OrgnlGrpInfAndSts>${blocks}</CstmrPmtStsRpt>`,
  );
}

export interface Entry {
  /** In euros, as `50.00`. */
  amount: string;
  credit?: boolean;
  reversal?: boolean;
  status?: string;
  reference?: string;
  batch?: { id: string; total?: string };
  transactions?: readonly {
    endToEndId?: string;
    amount?: string;
    code?: string;
    block?: string;
    domain?: string;
    /** What whoever paid wrote. */
    remittance?: string;
  }[];
}

interface AccountReport {
  kind?: 'statement' | 'notification';
  version?: Version;
  entries: readonly Entry[];
}

/** A camt.053, or a camt.054. */
export function accountReport({ kind = 'statement', version = 'new', entries }: AccountReport): string {
  const [outer, inner] = kind === 'statement' ? ['BkToCstmrStmt', 'Stmt'] : ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'];
  const head = `<GrpHdr><MsgId>B2</MsgId><CreDtTm>2026-06-09T06:00:00</CreDtTm></GrpHdr>`;
  const account = '<Id>1</Id><Acct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></Acct>';
  return document(
    versions[kind][version],
    `<${outer}>${head}<${inner}>${account}${entries.map((entry) => reportEntry(entry, version)).join('')}</${inner}></${outer}>`,
  );
}

function reportEntry(entry: Entry, version: Version): string {
  const { amount, credit = false, reversal = false, status = 'BOOK', reference, batch, transactions = [] } = entry;
  const amountOf = (value: string) => {
    const text = `<Amt Ccy="EUR">${value}</Amt>`;
    return version === 'new' ? text : `<AmtDtls><TxAmt>${text}</TxAmt></AmtDtls>`;
  };
  const transaction = ({
    endToEndId,
    amount: own,
    code,
    block,
    domain,
    remittance,
  }: NonNullable<Entry['transactions']>[number]) =>
    `<TxDtls><Refs>${block === undefined ? '' : `<PmtInfId>${block}</PmtInfId>`}${endToEndId === undefined ? '' : `<EndToEndId>${endToEndId}</EndToEndId>`}</Refs>` +
    (own === undefined ? '' : amountOf(own)) +
    (domain === undefined
      ? ''
      : `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>${domain}</SubFmlyCd></Fmly></Domn></BkTxCd>`) +
    '<RltdPties><Cdtr><Nm>Gîte</Nm></Cdtr></RltdPties>' +
    (remittance === undefined ? '' : `<RmtInf><Ustrd>${remittance}</Ustrd></RmtInf>`) +
    (code === undefined ? '' : `<RtrInf><Rsn><Cd>${code}</Cd></Rsn></RtrInf>`) +
    '</TxDtls>';
  const details =
    batch === undefined && transactions.length === 0
      ? ''
      : `<NtryDtls>${batch ? `<Btch><PmtInfId>${batch.id}</PmtInfId><NbOfTxs>2</NbOfTxs>${batch.total === undefined ? '' : `<TtlAmt Ccy="EUR">${batch.total}</TtlAmt>`}</Btch>` : ''}${transactions.map(transaction).join('')}</NtryDtls>`;
  return (
    `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${credit ? 'CRDT' : 'DBIT'}</CdtDbtInd>` +
    (reversal ? '<RvslInd>true</RvslInd>' : '') +
    (version === 'new' ? `<Sts><Cd>${status}</Cd></Sts>` : `<Sts>${status}</Sts>`) +
    '<BookgDt><Dt>2026-06-08</Dt></BookgDt>' +
    (reference === undefined ? '' : `<AcctSvcrRef>${reference}</AcctSvcrRef>`) +
    '<BkTxCd><Prtry><Cd>X</Cd></Prtry></BkTxCd>' +
    `${details}</Ntry>`
  );
}
