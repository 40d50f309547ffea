import ts from 'typescript';
import { breakCode } from './break-code.ts';
import { breakExpression } from './break-expression.ts';
import { expressionRoles } from './expression-roles.ts';
import type { Breakage, Mutant } from './mutant.ts';

/**
 * All that can be broken in a file, in the order of its text.
 * @param path from the root of the repository, by which the mutants are known
 */
export function listMutants(path: string, text: string): Mutant[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const roleOf = expressionRoles(file);
  const found: Breakage[] = [];
  const visit = (node: ts.Node): void => {
    if (isAside(node, file)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) {
      const role = roleOf(node);
      const [start, end] = [node.getStart(file) + 1, node.getEnd() - 1];
      if (role) found.push(...breakExpression(text.slice(start, end), start, role));
    }
    found.push(...breakCode(node, file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return numbered(
    found
      .sort((one, other) => one.start - other.start)
      .map((one) => ({ file: path, text, line: file.getLineAndCharacterOfPosition(one.start).line + 1, ...one })),
  );
}

/** The order of a list, the end of a loop and a type: what goes wrong there is seen, or cannot be. */
function isAside(node: ts.Node, file: ts.SourceFile): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return true;
  const { parent } = node;
  if (ts.isSourceFile(node)) return false;
  if (ts.isCallExpression(parent) && parent.expression !== node) {
    return /\.(sort|toSorted)$/.test(parent.expression.getText(file));
  }
  return (
    (ts.isForStatement(parent) && parent.condition === node) ||
    ((ts.isWhileStatement(parent) || ts.isDoStatement(parent)) && parent.expression === node)
  );
}

/** Two that read alike are told apart. */
function numbered(mutants: Mutant[]): Mutant[] {
  const seen = new Map<string, number>();
  return mutants.map((mutant) => {
    const times = (seen.get(mutant.what) ?? 0) + 1;
    seen.set(mutant.what, times);
    return times === 1 ? mutant : { ...mutant, what: `${mutant.what} (${times})` };
  });
}
