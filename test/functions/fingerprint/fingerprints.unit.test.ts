import { expect, it } from 'vitest';
import { fingerprints } from '../../../functions/fingerprint/fingerprints.ts';

const debtor = { DEBTOR: 'FR7630006000011234567890189', STAGE: 'prod' };

it('is another one for the function that a deployment tells something else', () => {
  const before = fingerprints({ plan: debtor, map: { STAGE: 'prod' } });
  const after = fingerprints({ plan: { ...debtor, DEBTOR: 'FR7612345987650123456789014' }, map: { STAGE: 'prod' } });
  expect(after['map']).toBe(before['map']);
  expect(after['plan']).not.toBe(before['plan']);
});

it('is the same in every release, whatever order CloudFormation gives: another one would publish a version for nothing', () => {
  const reversed = Object.fromEntries(Object.entries(debtor).reverse());
  expect(fingerprints({ plan: reversed })).toEqual(fingerprints({ plan: debtor }));
  expect(fingerprints({ plan: debtor })).toMatchInlineSnapshot(`
    {
      "plan": "69a1c6e15ff6acc6ae50045b3f6b7d5c",
    }
  `);
});
