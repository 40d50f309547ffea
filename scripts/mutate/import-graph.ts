import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const testFolders = '{adapters,core,faults,functions,scripts,simulation}';

/** Of each test that may notice something: what it imports to run, with how many imports it is away. */
export type Graph = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function importGraph(root: string): Graph {
  const known = new Map<string, string[]>();
  const importsOf = (path: string): string[] => {
    const found = known.get(path) ?? imports(root, path);
    known.set(path, found);
    return found;
  };
  const tests = globSync(`test/${testFolders}/**/*.{unit,int}.test.ts`, { cwd: root }).sort();
  return new Map(tests.map((test) => [test, distances(test, importsOf)]));
}

function distances(test: string, importsOf: (path: string) => readonly string[]): Map<string, number> {
  const far = new Map([[test, 0]]);
  for (const [path, distance] of far) {
    for (const imported of importsOf(path)) if (!far.has(imported)) far.set(imported, distance + 1);
  }
  return far;
}

/** The files of the repository that a file imports, no types. */
function imports(root: string, path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const note = (from: ts.Node | undefined): void => {
    if (!from || !ts.isStringLiteral(from) || !from.text.startsWith('.')) return;
    const imported = relative(root, join(root, dirname(path), from.text));
    if (imported.endsWith('.ts') && existsSync(join(root, imported))) found.push(imported);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && !isOfTypes(node)) note(node.moduleSpecifier);
    if (ts.isExportDeclaration(node) && !node.isTypeOnly) note(node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) note(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isOfTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  return (
    !name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}
