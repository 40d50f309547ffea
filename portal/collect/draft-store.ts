import type { DraftValues } from './initial-values.ts';
import type { RequestBody } from './request-body.ts';

/** A request on its way: what was sent is frozen until it is known whether it arrived. */
export interface Sending {
  body: RequestBody;
  /** Epoch milliseconds of this device. */
  at: number;
}

/**
 * A request that is being written. Its idempotency key is there before anything is sent and stays until the request exists,
 * over double clicks, repeated sends and reloads: whatever happens, one draft makes one request.
 */
export interface Draft {
  key: string;
  /** Whose it is: nobody who signs in later in this tab sees it. Undefined for a draft handed over just now. */
  merchantId: string | undefined;
  values: DraftValues;
  sending: Sending | undefined;
}

export const newDraft = (values: DraftValues, merchantId?: string): Draft => ({
  key: crypto.randomUUID(),
  merchantId,
  values,
  sending: undefined,
});

/** Keeps the draft of this tab, for as long as the tab. */
export interface DraftStore {
  get: () => Draft | undefined;
  set: (draft: Draft) => void;
  /** Drops the draft with that key; one that has taken its place meanwhile stays. */
  drop: (key: string) => void;
  /** Nothing is on its way any more: the request was refused, and left no trace. The draft can be changed again. */
  release: (key: string) => void;
  /** The key has made a request already, from a copy of this draft in another tab: this one is another request. */
  renew: (key: string) => void;
  subscribe: (listener: () => void) => () => void;
}

/** Its name changes with the shape of a draft, so that none of an older portal is taken for one. */
const name = 'collect.draft.2';

export function createDraftStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): DraftStore {
  const listeners = new Set<() => void>();
  const kept = storage.getItem(name);
  let current = kept === null ? undefined : (JSON.parse(kept) as Draft);

  const change = (next: Draft | undefined) => {
    current = next;
    if (next) storage.setItem(name, JSON.stringify(next));
    else storage.removeItem(name);
    for (const listener of listeners) listener();
  };

  return {
    get: () => current,
    set: change,
    drop(key) {
      if (current?.key === key) change(undefined);
    },
    release(key) {
      if (current?.key === key) change({ ...current, sending: undefined });
    },
    renew(key) {
      if (current?.key === key) change(newDraft(current.values, current.merchantId));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
