/** Which cell of a row is which. */
export interface FileColumns {
  identifier: number;
  amount: number;
  label?: number;
  /** How many cells a row may have. */
  count: number;
}

const names: Record<'identifier' | 'amount' | 'label', ReadonlySet<string>> = {
  identifier: new Set([
    'identifiant',
    'identifier',
    'id',
    'numero',
    'numero de compte',
    'email',
    'e-mail',
    'mail',
    'adresse e-mail',
    'adresse email',
    'adresse mail',
    'courriel',
    'beneficiaire',
    'client',
  ]),
  amount: new Set([
    'montant',
    'amount',
    'montant (€)',
    'montant €',
    'montant (eur)',
    'montant eur',
    'montant en euros',
    'somme',
  ]),
  label: new Set(['libelle', 'label', 'motif', 'reference', 'commentaire', 'objet']),
};

const folded = (cell: string): string =>
  cell
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/**
 * The columns that a header names, in any order; others may stand beside them and are not read. Undefined when the row is no
 * header: it lacks one of the two that must be there, or names one twice.
 */
export function columnsNamed(header: readonly string[]): FileColumns | undefined {
  const cells = header.map(folded);
  const find = (kind: keyof typeof names) => cells.flatMap((cell, index) => (names[kind].has(cell) ? [index] : []));
  const [identifier, secondIdentifier] = find('identifier');
  const [amount, secondAmount] = find('amount');
  const [label, secondLabel] = find('label');
  const isTwice = [secondIdentifier, secondAmount, secondLabel].some((index) => index !== undefined);
  if (identifier === undefined || amount === undefined || isTwice) return undefined;
  return { identifier, amount, ...(label !== undefined && { label }), count: cells.length };
}

/** Of a file without a header. */
export const columnsInOrder: FileColumns = { identifier: 0, amount: 1, label: 2, count: 3 };
