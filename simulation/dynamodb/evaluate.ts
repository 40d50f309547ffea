import {
  InvalidExpression,
  type Comparator,
  type Condition,
  type Environment,
  type Operand,
  type Path,
  type Update,
} from './expression.ts';
import { compared, copied, isEqual, sizeOf, typeOf, type Item, type Value } from './value.ts';

function named(part: string, names: Environment['names']): string {
  if (!part.startsWith('#')) return part;
  const name = names[part];
  if (name === undefined) throw new InvalidExpression(`${part} is not among the names`);
  return name;
}

/** @returns undefined where the item has nothing */
export function valueAt(item: Value, path: Path, names: Environment['names']): Value {
  let value = item;
  for (const part of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string | number, Value>)[typeof part === 'number' ? part : named(part, names)];
  }
  return value;
}

function valueOf(operand: Operand, environment: Environment): Value {
  const { item, names, values } = environment;
  switch (operand.is) {
    case 'path':
      return valueAt(item, operand.path, names);
    case 'value': {
      if (!(operand.name in values)) throw new InvalidExpression(`${operand.name} is not among the values`);
      return values[operand.name];
    }
    case 'size':
      return sizeOf(valueAt(item, operand.path, names));
    case 'if_not_exists':
      return valueAt(item, operand.path, names) ?? valueOf(operand.otherwise, environment);
    case 'list_append':
      return [...listOf(operand.first, environment), ...listOf(operand.second, environment)];
    case 'sum':
      return numberOf(operand.left, environment) + operand.sign * numberOf(operand.right, environment);
  }
}

function listOf(operand: Operand, environment: Environment): Value[] {
  const value = valueOf(operand, environment);
  if (!Array.isArray(value)) throw new InvalidExpression('an operand of list_append is no list');
  return value as Value[];
}

function numberOf(operand: Operand, environment: Environment): number {
  const value = valueOf(operand, environment);
  if (typeof value !== 'number') throw new InvalidExpression('an operand of + or - is no number');
  return value;
}

const orders: Record<Exclude<Comparator, '=' | '<>'>, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function compares(left: Value, by: Comparator, right: Value): boolean {
  if (by === '=') return left !== undefined && isEqual(left, right);
  // What is not there is equal to nothing.
  if (by === '<>') return !isEqual(left, right);
  const type = typeOf(left);
  if (type !== typeOf(right) || (type !== 'S' && type !== 'N' && type !== 'B')) return false;
  return orders[by](compared(left, right));
}

export function holds(condition: Condition, environment: Environment): boolean {
  const value = (operand: Operand) => valueOf(operand, environment);
  switch (condition.is) {
    case 'and':
      return condition.parts.every((part) => holds(part, environment));
    case 'or':
      return condition.parts.some((part) => holds(part, environment));
    case 'not':
      return !holds(condition.part, environment);
    case 'attribute_exists':
      return valueAt(environment.item, condition.path, environment.names) !== undefined;
    case 'attribute_not_exists':
      return valueAt(environment.item, condition.path, environment.names) === undefined;
    case 'compare':
      return compares(value(condition.left), condition.by, value(condition.right));
    case 'between': {
      const between = value(condition.operand);
      return compares(between, '>=', value(condition.low)) && compares(between, '<=', value(condition.high));
    }
    case 'in': {
      const one = value(condition.operand);
      return condition.among.some((other) => compares(one, '=', value(other)));
    }
    case 'begins_with': {
      const text = value(condition.operand);
      return typeof text === 'string' && text.startsWith(String(value(condition.sought)));
    }
    case 'contains': {
      const within = value(condition.operand);
      const sought = value(condition.sought);
      if (typeof within === 'string') return typeof sought === 'string' && within.includes(sought);
      if (within instanceof Set) return within.has(sought);
      return Array.isArray(within) && within.some((one) => isEqual(one, sought));
    }
  }
}

type Mutable = Record<string | number, Value>;

/** The map or list that `path` ends in. @throws InvalidExpression where there is none */
function parentOf(item: Mutable, path: Path, names: Environment['names']): [Mutable, string | number] {
  const last = path.at(-1) ?? '';
  const parent = path.length === 1 ? item : valueAt(item, path.slice(0, -1), names);
  if (parent === null || typeof parent !== 'object') {
    throw new InvalidExpression('the document path of an update is not in the item');
  }
  return [parent as Mutable, typeof last === 'number' ? last : named(last, names)];
}

/** The item after `update`, every operand of which is read from the item before it. */
export function updated(update: Update, { item, names, values }: Environment, key: Item): Item {
  const environment = { item: item ?? key, names, values };
  const after = copied(environment.item) as Mutable;
  for (const { path, to } of update.set) {
    const value = valueOf(to, environment);
    if (value === undefined) throw new InvalidExpression('an attribute of a SET is not in the item');
    const [parent, name] = parentOf(after, path, names);
    parent[name] = copied(value);
  }
  for (const path of update.remove) {
    const [parent, name] = parentOf(after, path, names);
    if (Array.isArray(parent)) parent.splice(Number(name), 1);
    else delete parent[name];
  }
  for (const { path, value: placeholder } of update.add) {
    const [parent, name] = parentOf(after, path, names);
    parent[name] = added(parent[name], valueOf({ is: 'value', name: placeholder }, environment));
  }
  for (const { path, value: placeholder } of update.delete) {
    const [parent, name] = parentOf(after, path, names);
    const before = parent[name];
    const gone = valueOf({ is: 'value', name: placeholder }, environment);
    if (!(gone instanceof Set) || (before !== undefined && !(before instanceof Set))) {
      throw new InvalidExpression('DELETE takes from a set only');
    }
    const left = new Set([...(before ?? [])].filter((one) => !gone.has(one)));
    // There are no empty sets.
    if (left.size > 0) parent[name] = left;
    else delete parent[name];
  }
  return after;
}

function added(before: Value, more: Value): Value {
  if (typeof more === 'number') {
    if (before !== undefined && typeof before !== 'number') throw new InvalidExpression('ADD to what is no number');
    return (before ?? 0) + more;
  }
  if (!(more instanceof Set) || (before !== undefined && !(before instanceof Set))) {
    throw new InvalidExpression('ADD takes a number or a set');
  }
  return new Set([...(before ?? []), ...more]);
}
