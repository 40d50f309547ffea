import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcesWithWords } from '../../../web/words/find-entries.ts';

const root = join(import.meta.dirname, '../../..');
const entries = sourcesWithWords(root).flatMap(({ file, entries: found }) =>
  found.map(({ key, fr, en }) => ({ where: `${file} ${key}`, fr: fr.text, en: en.text })),
);
const demo = globSync('demo/**/*.ts', { cwd: root }).map((file) => ({
  where: file,
  text: readFileSync(join(root, file), 'utf8'),
}));

/** A wallet is locked, a provider is blocked; money never is: to a client, « bloquer un paiement » is to stop it. */
const lockedWallet =
  /(?:paiements|compte|portefeuille)[^.{€]*?bloqu\p{L}*|bloqu\p{L}* (?:les|vos) (?:paiements|notifications)|débloqu\p{L}*|prestataires? (?:a été )?bloqu\p{L}*|bloquer (?:ce prestataire|\{merchant\})/giu;

const inFrench = [
  [
    'bloquer an amount, which is « réserver » or « mettre de côté »',
    (text) => /bloqu/iu.test(text.replaceAll(lockedWallet, '')),
  ],
  ['révoquer, which is « retirer »', (text) => /révoqu/iu.test(text)],
  ['code de rapprochement, which is « code commun »', (text) => /rapprochement/iu.test(text)],
  [
    '« de » before a name that may begin with a vowel',
    (text) => /\bde \{(?:merchant|name|account|client)\}/iu.test(text),
  ],
  ['an en dash between words, after which a line may end', (text) => /\p{L}–\p{L}/u.test(text)],
  ['l’émetteur, who has a name', (text) => /émetteur/iu.test(text)],
] as const satisfies [string, (text: string) => boolean][];

const inEnglish = [
  ['held, which is “set aside”', (text) => /\bheld\b/iu.test(text)],
  ['the issuer, who has a name', (text) => /\bissuer of\b/iu.test(text)],
  ['revoke, which is “remove”', (text) => /\brevok/iu.test(text)],
] as const satisfies [string, (text: string) => boolean][];

describe('no text that people read says', () => {
  it.each(inFrench)('%s', (_, isSaid) => {
    const found = [...entries.map(({ where, fr }) => ({ where, text: fr })), ...demo];
    expect(found.filter(({ text }) => isSaid(text)).map(({ where }) => where)).toEqual([]);
  });

  it.each(inEnglish)('%s, in English', (_, isSaid) => {
    expect(entries.filter(({ en }) => isSaid(en)).map(({ where }) => where)).toEqual([]);
  });
});

describe('what is locked', () => {
  const [[, isAmountLocked]] = inFrench;

  it.each(['Vos paiements sont maintenant bloqués.', 'Un code de plus bloque vos paiements.', 'Compte bloqué'])(
    'may be a wallet or an account: %s',
    (text) => {
      expect(isAmountLocked(text)).toBe(false);
    },
  );

  it.each(['Bloquer {amount}', '{amount} bloqués', 'Vos paiements\u00a0: 12\u00a0€ bloqués'])(
    'is never an amount: %s',
    (text) => {
      expect(isAmountLocked(text)).toBe(true);
    },
  );
});
