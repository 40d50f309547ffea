import { useState } from 'react';
import { firstDraft, type AmountDraft } from './chosen-amount.ts';
import { tabStorage } from '../../web/storage.ts';

const nameOf = (id: string) => `request.${id}.amount`;

function read(id: string): AmountDraft {
  const kept = tabStorage.getItem(nameOf(id));
  if (kept === null) return firstDraft;
  const { choice, text } = JSON.parse(kept) as Partial<AmountDraft>;
  return { choice: choice === 'other' ? 'other' : 'most', text: typeof text === 'string' ? text : '' };
}

/** The amount that is being chosen outlives a reload and the way through activation; never the code. */
export function useDraft(id: string): [AmountDraft, (draft: AmountDraft) => void] {
  const [draft, setDraft] = useState(() => read(id));
  const keep = (next: AmountDraft) => {
    tabStorage.setItem(nameOf(id), JSON.stringify(next));
    setDraft(next);
  };
  return [draft, keep];
}

export const forgetDraft = (id: string): void => tabStorage.removeItem(nameOf(id));
