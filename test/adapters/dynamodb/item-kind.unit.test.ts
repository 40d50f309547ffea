import { describe, expect, it } from 'vitest';
import { itemKind } from '../../../adapters/dynamodb/item-kind.ts';
import * as parse from '../../../adapters/parse.ts';

interface Account {
  holder: string;
  country: string;
}

/** Release 0.1 had `name`; the next one called it `holder`; the one after that added `country`. */
const account = itemKind<Account>({
  table: 'Directory',
  key: ['pk', 'sk'],
  content: parse.object<Account>({ holder: parse.text, country: parse.text }, ['pk', 'sk', 'v']),
  upgrades: [
    function nameBecomesHolder({ name, ...rest }) {
      return { ...rest, holder: name };
    },
    function accountsWereFrench(older) {
      return { ...older, country: 'FR' };
    },
  ],
});
const key = { pk: 'ACCOUNT#1', sk: '-' };
const content = { holder: 'Cimes', country: 'BE' };

describe('a kind of item', () => {
  it('is written with the version of its release, and read again', () => {
    const item = account.toItem(key, content);

    expect(item).toEqual({ ...key, ...content, v: 3 });
    expect(account.parse(item)).toEqual(content);
  });

  it.each([
    ['has no mark, as before there was one', { name: 'Cimes' }],
    ['is of the first version', { name: 'Cimes', v: 1 }],
    ['is of the second version', { holder: 'Cimes', v: 2 }],
  ])('is upgraded step by step when it %s', (_, older) => {
    expect(account.parse({ ...key, ...older })).toEqual({ holder: 'Cimes', country: 'FR' });
  });

  it('is not guessed at when a newer release has written it', () => {
    expect(() => account.parse({ ...key, ...content, v: 4 })).toThrow(
      'Directory ACCOUNT#1/-: is of version 4, written by a newer release; this one knows up to 3',
    );
  });

  it.each([0, 1.5, '1', -1, null])('is refused with %s as its version', (v) => {
    expect(() => account.parse({ ...key, ...content, v })).toThrow('Directory ACCOUNT#1/-: v is no version');
  });

  it.each([
    ['a field is missing', { holder: 'Cimes' }, 'country is missing'],
    ['a field is of another type', { ...content, country: 33 }, 'country is not a text'],
    ['there is a field too many', { ...content, city: 'Briançon' }, 'has more than this release knows of'],
  ])('is refused with its table and key when %s', (_, strange, what) => {
    const read = () => account.parse({ ...key, ...strange, v: 3 });

    expect(read).toThrow(
      expect.objectContaining({ name: 'StrangeItem', table: 'Directory', key: 'ACCOUNT#1/-', what }),
    );
  });
});
