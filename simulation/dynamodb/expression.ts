import type { Value } from './value.ts';

/** What an expression is evaluated against. */
export interface Environment {
  item: Readonly<Record<string, Value>> | undefined;
  names: Readonly<Record<string, string>>;
  values: Readonly<Record<string, Value>>;
}

/** Of an attribute: names (or `#` placeholders) and indexes into lists. */
export type Path = readonly (string | number)[];

export type Operand =
  | { is: 'path'; path: Path }
  | { is: 'value'; name: string }
  | { is: 'size'; path: Path }
  | { is: 'if_not_exists'; path: Path; otherwise: Operand }
  | { is: 'list_append'; first: Operand; second: Operand }
  | { is: 'sum'; left: Operand; sign: 1 | -1; right: Operand };

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Condition =
  | { is: 'and' | 'or'; parts: readonly Condition[] }
  | { is: 'not'; part: Condition }
  | { is: 'compare'; left: Operand; by: Comparator; right: Operand }
  | { is: 'between'; operand: Operand; low: Operand; high: Operand }
  | { is: 'in'; operand: Operand; among: readonly Operand[] }
  | { is: 'attribute_exists' | 'attribute_not_exists'; path: Path }
  | { is: 'begins_with' | 'contains'; operand: Operand; sought: Operand };

export interface Update {
  set: readonly { path: Path; to: Operand }[];
  remove: readonly Path[];
  add: readonly { path: Path; value: string }[];
  delete: readonly { path: Path; value: string }[];
}

/** An expression that DynamoDB would refuse: a ValidationException there. */
export class InvalidExpression extends Error {}

const comparators: readonly string[] = ['=', '<>', '<', '<=', '>', '>='];
const token = /\s*([:#]?[A-Za-z_][\w]*|[:#]\w+|\d+|<>|<=|>=|[=<>(),.[\]+-])/y;

/** Recursive descent over DynamoDB's grammar (Developer Guide, "Using expressions in DynamoDB"). */
class Parser {
  readonly #tokens: string[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    token.lastIndex = 0;
    for (let end = 0; end < text.trimEnd().length; end = token.lastIndex) {
      const found = token.exec(text);
      if (!found?.[1]) throw new InvalidExpression(`at ${end}: ${text}`);
      this.#tokens.push(found[1]);
    }
  }

  whole<T>(parse: () => T): T {
    const parsed = parse();
    if (this.#at < this.#tokens.length) throw this.#invalid();
    return parsed;
  }

  #invalid(): InvalidExpression {
    return new InvalidExpression(`"${this.#tokens[this.#at] ?? 'its end'}" is not expected in: ${this.#text}`);
  }

  #next(): string {
    const next = this.#tokens[this.#at];
    if (next === undefined) throw this.#invalid();
    this.#at += 1;
    return next;
  }

  /** Keywords are written in either case. */
  #takes(word: string): boolean {
    if (this.#tokens[this.#at]?.toUpperCase() !== word.toUpperCase()) return false;
    this.#at += 1;
    return true;
  }

  #needs(word: string): void {
    if (!this.#takes(word)) throw this.#invalid();
  }

  #list<T>(parse: () => T): T[] {
    const all = [parse()];
    while (this.#takes(',')) all.push(parse());
    return all;
  }

  path = (): Path => {
    const path: (string | number)[] = [this.#name()];
    for (;;) {
      if (this.#takes('.')) path.push(this.#name());
      else if (this.#takes('[')) {
        path.push(Number(this.#next()));
        this.#needs(']');
      } else return path;
    }
  };

  #name(): string {
    const name = this.#next();
    if (!/^#?\w/.test(name)) throw this.#invalid();
    return name;
  }

  #value = (): string => {
    const value = this.#next();
    if (!value.startsWith(':')) throw this.#invalid();
    return value;
  };

  #operand = (): Operand => {
    const next = this.#tokens[this.#at] ?? '';
    const isCall = this.#tokens[this.#at + 1] === '(';
    if (next.startsWith(':')) return { is: 'value', name: this.#value() };
    if (isCall && next === 'size') return this.#call(() => ({ is: 'size', path: this.path() }));
    if (isCall && next === 'if_not_exists') {
      return this.#call(() => {
        const path = this.path();
        this.#needs(',');
        return { is: 'if_not_exists', path, otherwise: this.#operand() };
      });
    }
    if (isCall && next === 'list_append') {
      return this.#call(() => {
        const first = this.#operand();
        this.#needs(',');
        return { is: 'list_append', first, second: this.#operand() };
      });
    }
    return { is: 'path', path: this.path() };
  };

  #call<T>(parse: () => T): T {
    this.#at += 2;
    const parsed = parse();
    this.#needs(')');
    return parsed;
  }

  condition = (): Condition => {
    const parts = [this.#conjunction()];
    while (this.#takes('OR')) parts.push(this.#conjunction());
    return parts[1] === undefined && parts[0] ? parts[0] : { is: 'or', parts };
  };

  #conjunction(): Condition {
    const parts = [this.#negation()];
    while (this.#takes('AND')) parts.push(this.#negation());
    return parts[1] === undefined && parts[0] ? parts[0] : { is: 'and', parts };
  }

  #negation(): Condition {
    if (this.#takes('NOT')) return { is: 'not', part: this.#negation() };
    if (this.#takes('(')) {
      const inner = this.condition();
      this.#needs(')');
      return inner;
    }
    return this.#test();
  }

  #test(): Condition {
    const next = this.#tokens[this.#at];
    if (this.#tokens[this.#at + 1] === '(') {
      if (next === 'attribute_exists' || next === 'attribute_not_exists') {
        return this.#call(() => ({ is: next, path: this.path() }));
      }
      if (next === 'begins_with' || next === 'contains') {
        return this.#call(() => {
          const operand = this.#operand();
          this.#needs(',');
          return { is: next, operand, sought: this.#operand() };
        });
      }
    }
    const left = this.#operand();
    if (this.#takes('BETWEEN')) {
      const low = this.#operand();
      this.#needs('AND');
      return { is: 'between', operand: left, low, high: this.#operand() };
    }
    if (this.#takes('IN')) {
      this.#needs('(');
      const among = this.#list(this.#operand);
      this.#needs(')');
      return { is: 'in', operand: left, among };
    }
    const by = this.#next();
    if (!comparators.includes(by)) throw this.#invalid();
    return { is: 'compare', left, by: by as Comparator, right: this.#operand() };
  }

  paths = (): Path[] => this.#list(this.path);

  update = (): Update => {
    const set: { path: Path; to: Operand }[] = [];
    const remove: Path[] = [];
    const add: { path: Path; value: string }[] = [];
    const taken: { path: Path; value: string }[] = [];
    const pair = () => ({ path: this.path(), value: this.#value() });
    while (this.#at < this.#tokens.length) {
      if (this.#takes('SET')) set.push(...this.#list(this.#assignment));
      else if (this.#takes('REMOVE')) remove.push(...this.paths());
      else if (this.#takes('ADD')) add.push(...this.#list(pair));
      else if (this.#takes('DELETE')) taken.push(...this.#list(pair));
      else throw this.#invalid();
    }
    return { set, remove, add, delete: taken };
  };

  #assignment = (): { path: Path; to: Operand } => {
    const path = this.path();
    this.#needs('=');
    const left = this.#operand();
    if (this.#takes('+')) return { path, to: { is: 'sum', left, sign: 1, right: this.#operand() } };
    if (this.#takes('-')) return { path, to: { is: 'sum', left, sign: -1, right: this.#operand() } };
    return { path, to: left };
  };

  /** The placeholders that it uses: DynamoDB refuses one that is given and not used. */
  get placeholders(): string[] {
    return this.#tokens.filter((one) => /^[:#]/.test(one));
  }
}

export interface Parsed<T> {
  what: T;
  placeholders: readonly string[];
}

const remembered = new Map<string, Parsed<unknown>>();

/** Texts are few and come again and again. */
function parsed<T>(kind: string, text: string, parse: (parser: Parser) => () => T): Parsed<T> {
  const key = `${kind} ${text}`;
  const known = remembered.get(key) as Parsed<T> | undefined;
  if (known) return known;
  const parser = new Parser(text);
  const made = { what: parser.whole(parse(parser)), placeholders: parser.placeholders };
  remembered.set(key, made);
  return made;
}

/** @throws InvalidExpression */
export const parseCondition = (text: string) => parsed('condition', text, (parser) => parser.condition);
/** @throws InvalidExpression */
export const parseUpdate = (text: string) => parsed('update', text, (parser) => parser.update);
/** @throws InvalidExpression */
export const parseProjection = (text: string) => parsed('projection', text, (parser) => parser.paths);
