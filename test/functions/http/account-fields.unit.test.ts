import { expect, it } from 'vitest';
import { parseEmail } from '../../../functions/http/account-fields.ts';

it('an address is taken out of what it was pasted with, a number is none', () => {
  expect(parseEmail('Gîte des Cimes <Contact@Cimes.example>;')).toBe('contact@cimes.example');
  expect(parseEmail('10003377487')).toBeUndefined();
});
