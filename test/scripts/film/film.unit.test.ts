import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { captionWords, webVtt } from '../../../scripts/film/captions.ts';
import { outdatedWords, shownWords } from '../../../scripts/film/shown-words.ts';

const folder = 'portal/help/film';

describe('the film of the four steps', () => {
  it.each(['fr', 'en'] as const)('has the captions of its script (%s; npm run film)', (language) => {
    const lines = readFileSync(`${folder}/film.${language}.vtt`, 'utf8').split('\n');
    const said = lines.filter((_line, index) => lines[index - 1]?.includes('-->'));
    expect(said).toEqual(Object.values(captionWords(language)));
  });

  it.each(['film.webm', 'film.mp4'])('is small enough to come with the pages: %s', (file) => {
    expect(statSync(`${folder}/${file}`).size).toBeLessThan(1_500_000);
  });
});

it('captions are WebVTT, each from where it is said to the next one', () => {
  const cues = [
    { caption: 'ask', from: 0, to: 8.36 },
    { caption: 'paid', from: 8.36, to: 61.5 },
  ] as const;
  const { ask, paid } = captionWords('en');
  expect(webVtt(cues, 'en')).toBe(`WEBVTT\n\n00:00.000 --> 00:08.360\n${ask}\n\n00:08.360 --> 01:01.500\n${paid}\n`);
});

describe('a film is older than the pages', () => {
  const root = '.';

  it('once a word that it shows is none of theirs any more, and by nothing else', () => {
    const shown = shownWords(root, ['Encaissement\nVous êtes ici\n  Comment   ça marche\n85,50 €']);
    expect(shown).toContain('Comment ça marche');
    expect(outdatedWords(root, shown)).toEqual([]);
    expect(outdatedWords(root, [...shown, 'Un ancien mot'])).toEqual(['Un ancien mot']);
  });
});
