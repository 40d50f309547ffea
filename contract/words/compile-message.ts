import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Message, Part } from './message.ts';

/**
 * Reads ICU MessageFormat, of which words need `{name}`, `plural`, `select` and `#`. Dates, amounts and durations are put
 * into words before, as `web/format` does.
 *
 * @throws SyntaxError that says what is wrong, and where
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export function compileMessage(text: string): Message {
  if (!/[{}']/.test(text)) return text;
  return compiled(elements(text), text);
}

/** The arguments of `text`, each with whether it is inserted (`{name}`, `#`) or only selects a branch. */
export function argumentsOf(text: string): Map<string, 'inserted' | 'selects'> {
  const found = new Map<string, 'inserted' | 'selects'>();
  const look = (message: Message): void => {
    if (typeof message === 'string') return;
    for (const part of message) {
      if (typeof part === 'string') continue;
      const [name, branches] = part;
      if (!branches) found.set(name, 'inserted');
      else if (!found.has(name)) found.set(name, 'selects');
      for (const branch of Object.values(branches ?? {})) look(branch);
    }
  };
  look(compileMessage(text));
  return found;
}

function elements(text: string): MessageFormatElement[] {
  try {
    return parse(text, { ignoreTag: true });
  } catch (error) {
    const { message, location } = error as SyntaxError & { location?: { start: { column: number } } };
    throw new SyntaxError(`${message} at character ${location?.start.column ?? 1} of "${text}"`);
  }
}

function compiled(message: MessageFormatElement[], text: string, counted = ''): Message {
  const parts = message.map((element): Part => {
    switch (element.type) {
      case TYPE.literal:
        return element.value;
      case TYPE.argument:
        return [element.value];
      case TYPE.pound:
        return [counted];
      case TYPE.plural:
      case TYPE.select: {
        if ('offset' in element && (element.offset !== 0 || element.pluralType !== 'cardinal')) break;
        const inner = element.type === TYPE.plural ? element.value : counted;
        const branches = Object.entries(element.options).map(([key, { value }]) => [key, compiled(value, text, inner)]);
        return [element.value, Object.fromEntries(branches) as Record<string, Message>];
      }
      default:
    }
    throw new SyntaxError(`only {name}, plural without offset, select and # can be used in "${text}"`);
  });
  return parts.every((part) => typeof part === 'string') ? parts.join('') : parts;
}
