/** A mail in words, before it is set: what HTML and text part both say. */
export interface Mail {
  subject: string;
  title: string;
  /** The first is also what a mailbox shows behind the subject. */
  paragraphs: readonly [string, ...string[]];
  facts: readonly Fact[];
  /** Leads to a page where one signs in as always: never a link that signs in by itself. */
  action: { label: string; address: string };
  /** Small, below the button: what to do if it was not you. */
  caution?: string;
}

/** One line of what it is about: « Montant : 85,50 € ». */
export interface Fact {
  label: string;
  value: string;
}

/** Leaves out what there is nothing to say of. */
export const factsOf = (...facts: readonly (Fact | undefined)[]): Fact[] => facts.filter((fact) => fact !== undefined);
