/** The pages that the law asks for, by their name in an address and among the files of `legal/`. */
export const legalPages = ['mentions-legales', 'confidentialite', 'conditions', 'accessibilite'] as const;
export type LegalPage = (typeof legalPages)[number];

/** A run of words: as it is, strong, or a link. */
export type Run = string | { strong: string } | { link: string; to: string };

export type Block = { heading: string } | { paragraph: Run[] } | { list: Run[][] };

/** A page as it is served, in one language: `/legal/conditions.fr.json`. */
export interface LegalText {
  /** Nobody has put a text of theirs in the place of ours. */
  isDraft: boolean;
  title: string;
  blocks: Block[];
}
