/** Where the pages of each kind are; what has none is told where it stands. */
const folders: Partial<Record<string, string>> = {
  CLIENT: 'clients',
  MERCHANT: 'etablissements',
  ORGANISATION: 'entreprises',
  MEMBER: 'membres',
  PAYMENT: 'paiements',
  CREDIT_ORDER: 'ordres',
  EXPORT: 'exports',
  TRANSFER: 'virements',
  APPLICATION: 'adhesions',
  PROPOSAL: 'propositions',
  OPERATOR: 'personnes',
  BANK_ENTRY: 'banque',
  FINDING: 'anomalies',
};

/** The page of something that a search, a list or the journal names. */
export function pagePath(kind: string, id: string): string | undefined {
  const folder = folders[kind];
  return folder && `/${folder}/${encodeURIComponent(id)}`;
}
