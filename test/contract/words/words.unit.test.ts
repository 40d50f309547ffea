import { describe, expect, expectTypeOf, it } from 'vitest';

import { tell, words } from '../../../contract/words/words.ts';

const pageWords = words({
  title: { fr: 'Paiements', en: 'Payments' },
  payments: {
    fr: '{count, plural, one {# paiement de {client}} other {# paiements de {client}}}',
    en: '{count, plural, one {# payment of {client}} other {# payments of {client}}}',
  },
  steps: [{ title: { fr: 'Ouvrez {app}', en: 'Open {app}' } }, { title: { fr: 'Payez', en: 'Pay' } }],
  issues: {
    missing: { fr: 'Indiquez un montant.', en: 'Enter an amount.' },
    'too-large': { fr: 'Pas plus de {ceiling}.', en: 'Not above {ceiling}.' },
  },
});

describe('the words of a page', () => {
  it('are told in the language asked for', () => {
    expect(pageWords('fr').title).toBe('Paiements');
    expect(pageWords('en').title).toBe('Payments');
    expect(pageWords('fr').payments({ count: 1, client: 'Marie' })).toBe('1 paiement de Marie');
    expect(pageWords('en').payments({ count: 2, client: 'Marie' })).toBe('2 payments of Marie');
  });

  it('keep their lists', () => {
    const [open, pay] = pageWords('fr').steps;
    expect(open.title({ app: 'l’application' })).toBe('Ouvrez l’application');
    expect(pay.title).toBe('Payez');
  });

  it('are the same object each time, for what depends on them', () => {
    expect(pageWords('fr')).toBe(pageWords('fr'));
  });

  it('are told by a name that is known later only', () => {
    const said = (issue: keyof ReturnType<typeof pageWords>['issues']) =>
      tell(pageWords('fr').issues[issue], { ceiling: '2 000 €' });
    expect(said('missing')).toBe('Indiquez un montant.');
    expect(said('too-large')).toBe('Pas plus de 2 000 €.');
  });

  it('need exactly the values that the message names', () => {
    type French = ReturnType<typeof pageWords>;
    expectTypeOf<French['title']>().toEqualTypeOf<string>();
    expectTypeOf<Parameters<French['payments']>[0]>().toEqualTypeOf<{ count: number; client: string | number }>();
    expectTypeOf<Parameters<French['issues']['too-large']>[0]>().toEqualTypeOf<{ ceiling: string | number }>();
  });
});
