import type { IConstruct } from 'constructs';

/** The construct's path below the stack, in one word: unique, and what ops read. */
export function nameOf(construct: IConstruct): string {
  return construct.node.path.split('/').slice(1).join('');
}
