import type { Language } from './language.ts';

/** One text in each language, in ICU MessageFormat: `{ fr: 'Bonjour {name}', en: 'Hello {name}' }`. */
export type Entry = Readonly<Record<Language, string>>;

/**
 * The values that a message needs: `{ amount: string | number; count: number }`. French decides; that English needs nothing
 * else is a test. A message is read brace by brace, as ICU does: in its text, in an argument, between an argument's branches.
 */
export type ArgumentsOf<Message extends string> = { [Name in keyof InText<Message>]: InText<Message>[Name] };

type Told = string | number;

type InText<Text extends string, Found = unknown> = Text extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${infer Next}`
    ? InBranches<`${Next}{${After}`, Found>
    : InArgument<After, Found>
  : Text extends `${string}}${infer Next}`
    ? InBranches<Next, Found>
    : Found;

type InArgument<Text extends string, Found> = Text extends `${infer Argument}}${infer Next}`
  ? Argument extends `${infer Name}, plural,${string}`
    ? Text extends `${string}, plural,${infer Branches}`
      ? InBranches<Branches, Found & Record<Name, number>>
      : never
    : Argument extends `${infer Name}, select,${string}`
      ? Text extends `${string}, select,${infer Branches}`
        ? InBranches<Branches, Found & Record<Name, string | boolean>>
        : never
      : InText<Next, Found & Record<Argument, Told>>
  : never;

type InBranches<Text extends string, Found> = Text extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${infer Next}`
    ? InText<`${Next}{${After}`, Found>
    : InText<After, Found>
  : Text extends `${string}}${infer Next}`
    ? InText<Next, Found>
    : Found;
