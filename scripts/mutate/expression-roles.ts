import ts from 'typescript';
import type { Role } from './break-expression.ts';

type Expression = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

const properties: Readonly<Record<string, Role>> = {
  ConditionExpression: 'condition',
  FilterExpression: 'condition',
  KeyConditionExpression: 'key condition',
  UpdateExpression: 'update',
};

const looksLikeCondition =
  /attribute_(not_)?exists\(|contains\(|begins_with\(|size\(|(^|[\s(])[#\w.${}]+ (=|<>|<=?|>=?) :\w/;

/** What an update sets, as an argument of what makes the update. */
const isAssignments = /= :\w+, \w+ = /;

/** Says of a text what DynamoDB does with it: by the property in which it stands, or the names by which it comes there. */
export function expressionRoles(file: ts.SourceFile): (node: Expression) => Role | undefined {
  const byName = new Map<string, Role>();
  const note = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      const role = properties[node.name.text];
      if (role) for (const name of namesIn(node.initializer)) byName.set(name, role);
    }
    ts.forEachChild(node, note);
  };
  note(file);
  return (node) => {
    const words = node.getText(file).slice(1, -1);
    for (let at: ts.Node = node; !ts.isSourceFile(at) && !ts.isStatement(at.parent); at = at.parent) {
      const name = nameOfPlace(at.parent);
      if (name === undefined) continue;
      const role = properties[name] ?? byName.get(name);
      if (role === undefined) break;
      return role === 'condition' && !looksLikeCondition.test(words) ? undefined : role;
    }
    return looksLikeCondition.test(words) && !isAssignments.test(words) ? 'condition' : undefined;
  };
}

/** Of a property, a variable, or the list that something is pushed into. */
function nameOfPlace(node: ts.Node): string | undefined {
  if ((ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && ts.isIdentifier(node.name)) {
    return node.name.text;
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression, name } = node.expression;
    if (name.text === 'push' && ts.isIdentifier(expression)) return expression.text;
  }
  return undefined;
}

function namesIn(node: ts.Node): string[] {
  const names: string[] = ts.isIdentifier(node) ? [node.text] : [];
  ts.forEachChild(node, (child) => void names.push(...namesIn(child)));
  return names;
}
