import { describe, expect, it } from 'vitest';
import { defaultTerms } from '../../contract/settings/terms.ts';
import { settingsFrom } from '../../lib/settings.ts';

const given = (context: Record<string, unknown>) => () => settingsFrom((name) => context[name]);

describe('the settings', () => {
  it('are those of development unless told', () => {
    expect(given({})()).toMatchObject({ stage: 'dev', terms: defaultTerms, reimbursement: { batchBooking: true } });
  });

  it.each([
    ['from the command line', '{"holdMs": 259200000}'],
    ['from cdk.json', { holdMs: 259_200_000 }],
  ])('change one term and keep the others (%s)', (_from, terms) => {
    expect(given({ terms })().terms).toEqual({ ...defaultTerms, holdMs: 259_200_000 });
  });

  it('have X-Ray trace nothing unless told', () => {
    expect([given({})().tracing, given({ tracing: 'true' })().tracing]).toEqual([false, true]);
    expect(given({ tracing: 'yes' })).toThrow('tracing must be true or false');
  });

  it('name ANCV as who gives activation codes, or another issuer', () => {
    expect(given({})().issuer).toEqual({ name: { fr: 'l’ANCV', en: 'ANCV' } });
    const name = { fr: 'la Caisse', en: 'the Fund' };
    expect(given({ issuer: JSON.stringify({ name }) })().issuer).toEqual({ name });
  });

  it('protect production from deletion, but for its first deployment', () => {
    const contact = { email: 'support@example.fr' };
    expect(given({})().deletionProtection).toBe(false);
    expect(given({ stage: 'prod', contact })().deletionProtection).toBe(true);
    expect(given({ stage: 'prod', contact, deletionProtection: 'false' })().deletionProtection).toBe(false);
  });

  it.each([
    ['a telephone', { phone: '+33 1 99 00 12 34' }],
    ['a short number', { phone: '3240' }],
    ['an e-mail address', { email: 'support@example.fr' }],
  ])('let production be deployed with %s that answers', (_which, contact) => {
    expect(given({ stage: 'prod', contact })().contact).toMatchObject(contact);
  });

  it.each([
    [{ stage: 'test' }, 'stage'],
    [{ terms: '{"holdMs": 1}' }, 'terms.holdMs'],
    [{ terms: '{"holdDays": 3}' }, 'terms.holdDays'],
    [{ terms: '[]' }, 'terms'],
    [{ reimbursement: { transfersPerFile: 0 } }, 'reimbursement.transfersPerFile'],
    [{ reimbursement: { message: 'pain.001.001.02' } }, 'reimbursement.message'],
    [{ terms: '{holdMs: 1}' }, 'terms'],
    [{ contact: '{"phone": "call us"}' }, 'contact.phone'],
    [{ contact: '{"email": "Support <support@example.fr>"}' }, 'contact.email'],
    [{ contact: '{"form": "http://example.fr"}' }, 'contact.form'],
    [{ contact: '{"hours": {"fr": "9 h\u200b"}}' }, 'contact.hours.fr'],
    [{ concurrency: '{"clientApi": -1}' }, 'concurrency.clientApi'],
    [{ issuer: '{"name": "ANCV"}' }, 'issuer.name'],
    [{ issuer: '{"name": {"fr": ""}}' }, 'issuer.name.fr'],
    [{ deletionProtection: 'no' }, 'deletionProtection'],
    [{ hurry: 'yes' }, 'hurry'],
    [{ republish: 'a word (again)' }, 'republish'],
    [{ codeKeyGeneration: '0' }, 'codeKeyGeneration'],
    [{ codeKeyGeneration: '1.5' }, 'codeKeyGeneration'],
    [{ codeKeyGeneration: 'two' }, 'codeKeyGeneration'],
    [{ frontKeyGeneration: '0' }, 'frontKeyGeneration'],
    [{ codeKeys: '["arn:aws:kms:eu-central-1:111122223333:key/0a1b"]' }, 'codeKeys'],
    [{ codeKeys: 'mrk-1' }, 'codeKeys'],
    [{ formerLeads: '[{"until": "yesterday", "leadBusinessDays": 5, "fileLeadDays": 1}]' }, 'formerLeads'],
    [{ formerLeads: '[{"until": "2026-12-01", "leadBusinessDays": 0, "fileLeadDays": 1}]' }, 'formerLeads'],
    [{ formerLeads: '[{"until": "2026-12-01", "leadBusinessDays": 5}]' }, 'formerLeads'],
    [{ dueShards: '{"from": "2027-06-01", "shards": 64}' }, 'dueShards'],
    [{ dueShards: '[{"from": "2027-06-31", "shards": 64}]' }, 'dueShards'],
    [{ dueShards: '[{"from": "2027-06-01", "shards": 48}]' }, 'dueShards'],
    [{ dueShards: '[{"from": "2027-06-01", "shards": 64}, {"from": "2027-06-01", "shards": 32}]' }, 'dueShards'],
    [{ stage: 'prod' }, 'contact'],
    [{ stage: 'prod', contact: '{"form": "https://example.fr/contact"}' }, 'contact'],
  ])('refuse %j, naming %s', (context, name) => {
    expect(given(context)).toThrow(new RegExp(`^${name.replace('.', '\\.')} `));
  });
});
