import { inShort, type Breakage } from './mutant.ts';

/** What DynamoDB does with an expression. */
export type Role = 'condition' | 'key condition' | 'update';

interface Part {
  start: number;
  end: number;
  /** What its neighbours are joined to it by, if it has any. */
  among: 'AND' | 'OR' | undefined;
}

/**
 * Weakens an expression of DynamoDB, one part at a time. What is weakened still names all names and values: DynamoDB refuses
 * an expression that does not use what it is given, and that would be noticed for no reason.
 * @param text as it is in the source; a placeholder of a template stays what it is
 * @param offset of the text in its file
 */
export function breakExpression(text: string, offset: number, role: Role): Breakage[] {
  const at = (start: number, end: number, replacement: string, what: string): Breakage => ({
    start: offset + start,
    end: offset + end,
    replacement,
    what,
  });
  // Whatever a template puts in is one word, as long as in the source.
  const plain = text.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, (hole) => 'x'.repeat(hole.length));
  const said = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  if (role === 'update') {
    return [...plain.matchAll(/if_not_exists\([^,]+, ([^)]+)\)/g)].map((match) => {
      const end = match.index + match[0].length;
      const value = text.slice(end - 1 - (match[1] ?? '').length, end - 1);
      return at(match.index, end, value, `"${said({ start: match.index, end })}" overwrites`);
    });
  }
  const breakages: Breakage[] = [];
  for (const match of plain.matchAll(/ (<=|>=|<|>)(?= )/g)) {
    const [start, end] = [match.index + 1, match.index + match[0].length];
    const swapped = swapBoundary(match[1] ?? '');
    breakages.push(at(start, end, swapped, `"${inShort(text)}": ${match[1]} becomes ${swapped}`));
  }
  if (role === 'key condition') {
    for (const match of plain.matchAll(/begins_with\((\w+), (:\w+)\)/g)) {
      const end = match.index + match[0].length;
      breakages.push(at(match.index, end, `${match[1]} >= ${match[2]}`, `"${match[0]}" finds what comes after, too`));
    }
    return breakages;
  }
  for (const part of partsOf(plain)) {
    const words = said(part);
    if (/^x+$|^\(x+\)$/.test(plain.slice(part.start, part.end)) && words.includes('${')) continue;
    const opposite = words.startsWith('NOT ') ? words.slice('NOT '.length) : `NOT ${words}`;
    breakages.push(
      part.among === 'OR'
        ? at(part.start, part.end, `(${words} AND ${opposite})`, `"${inShort(words)}" never holds`)
        : at(part.start, part.end, `(${words} OR ${opposite})`, `"${inShort(words)}" always holds`),
    );
  }
  const [first, second] = alternativesOf(plain, { start: 0, end: plain.length });
  if (first && second) {
    breakages.push(at(plain.length, plain.length, ` OR NOT ${said(first)}`, `"${inShort(text)}" always holds`));
  }
  return breakages;
}

/** `<` is `<=`, and so on: what differs at the boundary alone. */
export const swapBoundary = (operator: string): string =>
  operator.endsWith('=') ? operator.slice(0, -1) : `${operator}=`;

interface Range {
  start: number;
  end: number;
}

/** The parts whose truth matters: those of an AND, those of an OR, and groups of both. */
function partsOf(plain: string, range: Range = { start: 0, end: plain.length }, among?: Part['among']): Part[] {
  const alternatives = alternativesOf(plain, range);
  if (alternatives.length > 1) return alternatives.flatMap((one) => partsOf(plain, one, 'OR'));
  const joined = split(plain, range, 'AND');
  if (joined.length > 1) {
    return joined.map((one) => trimmed(plain, one)).flatMap((one) => (isEmpty(one) ? [] : partsOf(plain, one, 'AND')));
  }
  const part = trimmed(plain, range);
  if (isEmpty(part)) return [];
  const group = inside(plain, part);
  if (!group) return [{ ...part, among }];
  return [...(among === undefined ? [] : [{ ...part, among }]), ...partsOf(plain, group)];
}

const alternativesOf = (plain: string, range: Range): Range[] =>
  split(plain, range, 'OR').map((one) => trimmed(plain, one));

/** At the words that stand between parts, not in brackets; the AND of a BETWEEN is none of them. */
function split(plain: string, { start, end }: Range, word: 'AND' | 'OR'): Range[] {
  const parts: Range[] = [];
  let depth = 0;
  let between = false;
  let from = start;
  for (const match of plain.slice(start, end).matchAll(/[()]|\b(?:AND|OR|BETWEEN)\b/g)) {
    const [found] = match;
    if (found === '(') depth += 1;
    else if (found === ')') depth -= 1;
    else if (found === 'BETWEEN') between = true;
    else if (found === 'AND' && between) between = false;
    else if (found === word && depth === 0) {
      parts.push({ start: from, end: start + match.index });
      from = start + match.index + found.length;
    }
  }
  return [...parts, { start: from, end }];
}

function trimmed(plain: string, { start, end }: Range): Range {
  const words = plain.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

const isEmpty = ({ start, end }: Range): boolean => start >= end;

/** What is within the brackets that are around all of it. */
function inside(plain: string, { start, end }: Range): Range | undefined {
  if (plain[start] !== '(' || plain[end - 1] !== ')') return undefined;
  let depth = 0;
  for (let at = start; at < end - 1; at += 1) {
    if (plain[at] === '(') depth += 1;
    if (plain[at] === ')') depth -= 1;
    if (depth === 0) return undefined;
  }
  return { start: start + 1, end: end - 1 };
}
