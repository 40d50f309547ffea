import ts from 'typescript';
import type { Mutant } from './mutant.ts';

interface Insertion {
  at: number;
  text: string;
}

/** Where a mutant stands: a statement or an expression that a test comes by. */
export type PlaceOf = (mutant: Pick<Mutant, 'start'>) => string | undefined;

/** Of what is carried out once, when the file is imported, nobody can say which test comes by: it has no place. */
export function placesIn(path: string, text: string): PlaceOf {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return ({ start }) => {
    const place = placeAt(file, start);
    return place && `${path}@${place.getStart(file)}`;
  };
}

/** @returns the text with a note in each place of those mutants, that it was come by */
export function marked(path: string, text: string, mutants: readonly Pick<Mutant, 'start'>[]): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const places = new Set(mutants.flatMap(({ start }) => placeAt(file, start) ?? []));
  const insertions = [...places].flatMap((place): Insertion[] => {
    const at = place.getStart(file);
    const note = `globalThis.reached?.add(${JSON.stringify(`${path}@${at}`)})`;
    if (ts.isStatement(place)) return [{ at, text: `${note};` }];
    return [
      { at, text: `(${note}, ` },
      { at: place.getEnd(), text: ')' },
    ];
  });
  // From the end, so that what is before stays where it is; what is put in first at one place comes to stand last there.
  return insertions
    .sort((one, other) => other.at - one.at)
    .reduce((done, { at, text: added }) => done.slice(0, at) + added + done.slice(at), text);
}

/** The innermost statement of a block, or body of an arrow function, in some function that is not carried out at the import. */
function placeAt(file: ts.SourceFile, position: number): ts.Node | undefined {
  let place: ts.Node | undefined;
  let inFunction = false;
  const visit = (node: ts.Node): void => {
    if (position < node.getStart(file) || position >= node.getEnd()) return;
    const { parent } = node;
    // What is given to a call of the module itself, such as to `map`, may be carried out by it.
    if (ts.isFunctionLike(node) && !ts.isCallExpression(parent)) inFunction = true;
    const isBody = ts.isArrowFunction(parent) && parent.body === node && !ts.isBlock(node);
    const isStatement = ts.isStatement(node) && (ts.isBlock(parent) || ts.isCaseOrDefaultClause(parent));
    if (inFunction && (isBody || isStatement)) place = node;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return place;
}
