import { beforeEach, describe, expect, it } from 'vitest';
import { createDraftStore, newDraft, type DraftStore } from '../../../portal/collect/draft-store.ts';
import { initialValues } from '../../../portal/collect/initial-values.ts';

const values = initialValues('IMMEDIATE', { min: 'PT15M', max: 'P28D', default: 'P3D' });
const body = { type: 'IMMEDIATE', amount: { value: 8550, currency: 'EUR' }, clientIdentifier: '10003377487' } as const;
const sending = { body, at: 0 };

let tab: Map<string, string>;
let drafts: DraftStore;

/** What a page finds after a reload, in the same tab. */
const reopen = () =>
  createDraftStore({
    getItem: (name) => tab.get(name) ?? null,
    setItem: (name, value) => void tab.set(name, value),
    removeItem: (name) => void tab.delete(name),
  });

beforeEach(() => {
  tab = new Map();
  drafts = reopen();
});

describe('the draft of a request', () => {
  it('outlives a reload with its idempotency key, and what is on its way with what was sent', () => {
    const draft = { ...newDraft({ ...values, amount: 8550 }, 'gite'), sending };
    drafts.set(draft);
    expect(reopen().get()).toMatchObject({ key: draft.key, values: { amount: 8550 }, sending: { body } });
  });

  it('keeps its key when the request is refused: nothing was made, and the corrected one is still the same request', () => {
    const draft = { ...newDraft(values, 'gite'), sending };
    drafts.set(draft);
    drafts.release(draft.key);
    expect(reopen().get()).toEqual({ ...draft, sending: undefined });
  });

  it('is gone with its key once the request exists', () => {
    const draft = newDraft(values, 'gite');
    drafts.set(draft);
    drafts.drop(draft.key);
    expect(reopen().get()).toBeUndefined();
    expect(newDraft(values).key).not.toBe(draft.key);
  });

  it('takes another key, and keeps what was typed, when a copy of it has made a request elsewhere', () => {
    const draft = { ...newDraft({ ...values, label: 'Gîte' }, 'gite'), sending };
    drafts.set(draft);
    drafts.renew(draft.key);
    expect(drafts.get()).toMatchObject({ merchantId: 'gite', values: { label: 'Gîte' }, sending: undefined });
    expect(drafts.get()?.key).not.toBe(draft.key);
  });

  it('is not touched by what becomes of an earlier one', () => {
    const [earlier, later] = [newDraft(values), { ...newDraft(values), sending }];
    drafts.set(later);
    drafts.drop(earlier.key);
    drafts.release(earlier.key);
    drafts.renew(earlier.key);
    expect(drafts.get()).toBe(later);
  });
});
