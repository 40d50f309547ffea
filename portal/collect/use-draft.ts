import { useState, useSyncExternalStore } from 'react';
import { drafts } from './draft.ts';
import { newDraft, type Draft } from './draft-store.ts';
import type { DraftValues } from './initial-values.ts';

/**
 * The merchant's draft: the one kept in this tab, or a new one that is kept from the first change on. `startOver` gives it
 * up for an empty one.
 */
export function useDraft(merchantId: string, initial: () => DraftValues) {
  const kept = useSyncExternalStore(drafts.subscribe, drafts.get);
  const [fresh, setFresh] = useState<Draft>(() => newDraft(initial(), merchantId));
  const isOurs = kept && (kept.merchantId === undefined || kept.merchantId === merchantId);
  const draft = isOurs ? kept : fresh;
  return {
    draft,
    change: (values: Partial<DraftValues>) =>
      drafts.set({ ...draft, merchantId, values: { ...draft.values, ...values } }),
    startOver: () => {
      setFresh(newDraft(initial(), merchantId));
      drafts.drop(draft.key);
    },
  };
}
