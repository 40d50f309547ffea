import { createDraftStore, newDraft } from './draft-store.ts';
import type { DraftValues } from './initial-values.ts';
import { tabStorage } from '../../web/storage.ts';

/** The draft of this tab. */
export const drafts = createDraftStore(tabStorage);

/** Hands a request over to the page where requests are made, ready to be sent. Nothing of it is in an address. */
export const startDraft = (values: DraftValues): void => drafts.set(newDraft(values));
