import { parse, type AnyNode } from 'acorn';
import { isNewerOnly, newerScripts } from './newer-features.ts';

/**
 * The interfaces whose members are looked for by name: what nearly every page has in hand. Those of rarer ones are words that
 * scripts use for things of their own, such as `city` or `lines`; what such an interface is got from is among these, or is a global.
 */
const atHand = `Array ArrayBuffer Date Document Element Error Event EventTarget HTMLElement HTMLInputElement Iterator Map Math
  Navigator Node Number Object Promise ReadableStream RegExp Request Response Set String Uint8Array URL URLSearchParams Window`;
const members = new Map<string, string>();
for (const name of atHand.split(/\s+/)) {
  for (const member of newerScripts.members.get(name) ?? []) {
    if (isNewerOnly(member)) members.set(member, `${name}.prototype.${member}`);
  }
}
const windowNames = new Set(['window', 'globalThis', 'self']);

/**
 * What of a built script is newer than the floor. Syntax of later editions than ES2023, all of which the floor has, is an error.
 *
 * @throws SyntaxError
 */
export function newerInScript(code: string): Set<string> {
  const found = new Set<string>();
  const { globals, statics } = newerScripts;

  function look(node: AnyNode, parent: AnyNode | undefined): void {
    if (node.type === 'MemberExpression') {
      const member = nameOf(node.property, node.computed);
      const owner =
        node.object.type === 'MemberExpression' ? nameOf(node.object.property, false) : nameOf(node.object, false);
      if (member === undefined) return;
      if (statics.has(`${owner}.${member}`)) found.add(`${owner}.${member}`);
      const ofWhom = members.get(member);
      if (ofWhom !== undefined) found.add(ofWhom);
      if (windowNames.has(owner ?? '') && globals.has(member)) found.add(member);
    } else if (node.type === 'Identifier' && globals.has(node.name) && isReference(node, parent)) found.add(node.name);
  }
  walk(parse(code, { ecmaVersion: 2023, sourceType: 'module' }), undefined, look);
  return found;
}

function nameOf(node: AnyNode, computed: boolean): string | undefined {
  if (!computed && node.type === 'Identifier') return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** Not the name of a property, nor of what is imported or exported. */
function isReference(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (parent === undefined || /^(?:Import|Export)/.test(parent.type)) return false;
  if (parent.type === 'MemberExpression') return parent.computed || parent.object === node;
  if (parent.type === 'Property' || parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') {
    return parent.computed || parent.value === node;
  }
  return true;
}

function walk(node: AnyNode, parent: AnyNode | undefined, look: (node: AnyNode, parent?: AnyNode) => void): void {
  look(node, parent);
  for (const part of Object.values(node).flat() as unknown[]) if (isNode(part)) walk(part, node, look);
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
