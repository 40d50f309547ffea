import { styleText } from 'node:util';

/** A sentence in both languages; French is the users' own. */
export interface Sentence {
  fr: string;
  en: string;
}

/** A step that did not go as told. */
export class NotAsTold extends Error {
  override readonly name = 'NotAsTold';
}

export interface Narrator {
  chapter(title: Sentence): void;
  /** Tells the step, does it, and ticks it off; the facts that it returns are shown beside it. */
  step(sentence: Sentence, act: () => Promise<string | Sentence | void>): Promise<void>;
  say(sentence: Sentence): void;
  /** How many steps went as told so far. */
  readonly steps: number;
}

type Style = Parameters<typeof styleText>[0];
/** Colours only where they can be seen: `styleText` looks at the terminal and at NO_COLOR. */
const styled = (style: Style, text: string) => styleText(style, text, { stream: process.stdout });

export function narrator(language: 'fr' | 'en', print: (line: string) => void = console.log): Narrator {
  const gloss = ({ en }: Sentence) => (language === 'fr' ? `  ${styled('dim', en)}` : '');
  let steps = 0;
  let chapters = 0;
  return {
    chapter(title) {
      chapters += 1;
      print(`\n${styled(['bold', 'cyan'], `${chapters}. ${title[language]}`)}${gloss(title)}`);
    },
    say(sentence) {
      print(`  ${sentence[language]}${gloss(sentence)}`);
    },
    async step(sentence, act) {
      try {
        const facts = await act();
        steps += 1;
        const fact = typeof facts === 'object' ? facts[language] : facts;
        const suffix = fact ? ` ${styled('yellow', fact)}` : '';
        print(`  ${styled('green', '✔')} ${sentence[language]}${suffix}${gloss(sentence)}`);
      } catch (error) {
        print(`  ${styled('red', '✘')} ${sentence[language]}${gloss(sentence)}`);
        throw error;
      }
    },
    get steps() {
      return steps;
    },
  };
}

/** @throws NotAsTold saying what was expected and what came instead */
export function expectSame(what: string, actual: unknown, expected: unknown): void {
  const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (seen !== wanted) throw new NotAsTold(`${what}: expected ${wanted}, got ${seen}`);
}

const format = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
export const euros = (cents: number): string => format.format(cents / 100);
