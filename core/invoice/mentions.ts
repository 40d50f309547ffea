import type { Invoice } from './invoice.ts';

/** What article L441-9 of the Code de commerce asks for, under the codes of UNTDID 4451 that France has chosen. */
export const notes = [
  ['PMD', 'Pénalités de retard\u00a0: trois fois le taux d’intérêt légal.'],
  ['PMT', 'Indemnité forfaitaire pour frais de recouvrement\u00a0: 40\u00a0€.'],
  ['AAB', 'Aucun escompte pour paiement anticipé.'],
] as const;

export const terms = 'Règlement par compensation, sur les virements du mois.';

/** What an invoice says in sentences, as its data do: how it is paid, why there is no tax, and what the law asks for. */
export const mentionsOf = ({ vatBps, seller }: Pick<Invoice, 'vatBps' | 'seller'>): string[] => [
  terms,
  ...(vatBps === 0 ? [`${seller.exemption}.`] : []),
  ...notes.map(([, text]) => text),
];
