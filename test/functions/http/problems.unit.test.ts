import { describe, expect, it } from 'vitest';
import { refusalCodes } from '../../../contract/refusal.ts';
import { toProblem } from '../../../functions/http/problems.ts';

const codes = [...refusalCodes, 'internal-error' as const];

describe('the sentences of problems', () => {
  it.each(codes)('%s is said in both languages, without a hole', (code) => {
    const limit = code === 'delay-out-of-range' ? { min: 'PT15M', max: 'P28D' } : { min: 20_00, max: 85_50 };
    const source = { code, field: 'reference', limit } as never;
    for (const language of ['fr', 'en'] as const) {
      const { detail, status } = toProblem(source, language);
      expect(detail).toMatch(/\S.*[.)]$/);
      expect(detail).not.toMatch(/undefined|NaN|\[object/);
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });

  it.each(codes)('%s has no-break spaces before the French double punctuation and the euro sign', (code) => {
    const { detail } = toProblem({ code, field: 'reference', limit: { min: 2000, max: 85_50 } } as never, 'fr');
    expect(detail).not.toMatch(/ [:;!?€»]|« /);
  });

  it('says amounts, delays and attempts the French way', () => {
    const detail = (source: object) => toProblem(source as never, 'fr').detail;
    expect(detail({ code: 'amount-too-small', limit: { min: 20_00 } })).toBe(
      'Le montant doit être supérieur à 20,00\u00a0€.',
    );
    expect(detail({ code: 'delay-out-of-range', limit: { min: 'PT15M', max: 'P28D' } })).toBe(
      'Le délai doit être compris entre 15\u00a0minutes et 28\u00a0jours.',
    );
    expect(detail({ code: 'code-refused', attemptsLeft: 2 })).toBe('Code incorrect, il vous reste 2 essais.');
    expect(detail({ code: 'code-refused', attemptsLeft: 1 })).toBe('Code incorrect, il vous reste 1 essai.');
  });

  it('shows the facts that a client goes by, and keeps limits to the sentence', () => {
    const problem = toProblem({ code: 'status-conflict', currentStatus: 'VALIDATED', limit: { max: 3 } }, 'en');
    expect(problem).toEqual({
      type: 'urn:encaissement:problem:status-conflict',
      title: 'Conflict',
      status: 409,
      detail: expect.any(String) as string,
      code: 'status-conflict',
      currentStatus: 'VALIDATED',
    });
  });
});
