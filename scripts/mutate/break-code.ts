import ts from 'typescript';
import { swapBoundary } from './break-expression.ts';
import { inShort, type Breakage } from './mutant.ts';

const boundaries = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
]);
const and = ts.SyntaxKind.AmpersandAmpersandToken;
const or = ts.SyntaxKind.BarBarToken;
const equalities: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
};

/** A count by its name, and no time or size of a page. */
const countName = /(Max|Min|Days|Months|Count)$/;
const notCounted = /(ms|milliseconds|bytes|length)/i;
const ofDays = /(days?|months?)$/i;

/** What one node of code decides, taken away or moved by one: conditions, boundaries, equalities, counts and keys. */
export function breakCode(node: ts.Node, file: ts.SourceFile): Breakage[] {
  const said = (one: ts.Node) => inShort(one.getText(file));
  const change = (one: ts.Node, replacement: string, what: string): Breakage => ({
    start: one.getStart(file),
    end: one.getEnd(),
    replacement,
    what,
  });
  if (ts.isIfStatement(node) && !isPresence(node.expression) && !isEither(node.expression) && !isLostAnyway(node)) {
    return [change(node.expression, 'false', `never: if (${said(node.expression)})`)];
  }
  if (ts.isConditionalExpression(node) && !isPresence(node.condition)) {
    return [
      change(node.condition, `!(${node.condition.getText(file)})`, `the other way: ${said(node.condition)} ? … : …`),
    ];
  }
  if (ts.isBinaryExpression(node)) return breakBinary(node, file);
  if (ts.isNumericLiteral(node) && isCount(node, file)) {
    return [change(node, String(Number(node.text) + 1), `one more: ${said(node.parent)}`)];
  }
  if (ts.isTemplateExpression(node) && isKey(node)) {
    return node.templateSpans.map(({ expression }) =>
      change(expression, "''", `the key ${said(node)} without ${said(expression)}`),
    );
  }
  return [];
}

function breakBinary(node: ts.BinaryExpression, file: ts.SourceFile): Breakage[] {
  const { left, operatorToken, right } = node;
  const { kind } = operatorToken;
  const said = inShort(node.getText(file));
  const operator = (replacement: string): Breakage => ({
    start: operatorToken.getStart(file),
    end: operatorToken.getEnd(),
    replacement,
    what: `${said}: ${operatorToken.getText(file)} becomes ${replacement}`,
  });
  if (boundaries.has(kind)) return [operator(swapBoundary(operatorToken.getText(file)))];
  const opposite = equalities[kind];
  if (opposite !== undefined) return isPresence(node) || isPartOfCondition(node) ? [] : [operator(opposite)];
  if (kind !== and && kind !== or) return [];
  return [left, right].flatMap((part) => {
    if (!decides(part) || isUsedBy(part, part === left ? right : left) || !isTruth(node, part)) return [];
    const [replacement, word] = kind === and ? ['true', 'always'] : ['false', 'never'];
    return [
      {
        start: part.getStart(file),
        end: part.getEnd(),
        replacement,
        what: `${word}: ${inShort(part.getText(file))} (in ${said})`,
      },
    ];
  });
}

/** Whether something is there at all: without that check there is an exception, and nothing wrong is done. */
function isPresence(node: ts.Expression): boolean {
  const inner = withoutBrackets(node);
  if (ts.isIdentifier(inner)) return true;
  if (ts.isPrefixUnaryExpression(inner)) return isPresence(inner.operand);
  if (!ts.isBinaryExpression(inner)) return false;
  const { left, operatorToken, right } = inner;
  if (operatorToken.kind === and || operatorToken.kind === or) return isPresence(left) && isPresence(right);
  if (operatorToken.kind === ts.SyntaxKind.InKeyword || operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
    return true;
  return (
    equalities[operatorToken.kind] !== undefined &&
    [left, right].some((one) => ts.isTypeOfExpression(one) || ['undefined', 'null'].includes(one.getText()))
  );
}

/** A part of an AND or an OR that is true or false, and neither what is computed nor whether there is something. */
function decides(node: ts.Expression): boolean {
  const inner = withoutBrackets(node);
  if (isPresence(inner) || isEither(inner) || isBoth(inner)) return false;
  return (
    ts.isBinaryExpression(inner) ||
    ts.isCallExpression(inner) ||
    ts.isPropertyAccessExpression(inner) ||
    (ts.isPrefixUnaryExpression(inner) && inner.operator === ts.SyntaxKind.ExclamationToken)
  );
}

/** What is there is used by what stands beside it: `a.b && parse(a.b)`. */
const isUsedBy = (part: ts.Expression, other: ts.Expression): boolean =>
  ts.isPropertyAccessExpression(part) && other.getText().includes(part.getText());

/** The last part of an AND that is no condition of anything is its value: a call's or an object's, and no truth. */
function isTruth(whole: ts.BinaryExpression, part: ts.Expression): boolean {
  return (
    isPartOfCondition(whole) || part === whole.left || !ts.isCallExpression(withoutBrackets(part)) || isFilter(whole)
  );
}

function isFilter({ parent }: ts.Node): boolean {
  return ts.isParenthesizedExpression(parent) ? isFilter(parent) : ts.isArrowFunction(parent);
}

/** What is not there makes an exception in the next line as well. */
function isLostAnyway({ expression, thenStatement }: ts.IfStatement): boolean {
  const only = ts.isBlock(thenStatement) ? thenStatement.statements[0] : thenStatement;
  return (
    ts.isPrefixUnaryExpression(expression) &&
    ts.isPropertyAccessExpression(expression.operand) &&
    only !== undefined &&
    ts.isThrowStatement(only)
  );
}

const isOf = (node: ts.Expression, kind: ts.SyntaxKind): boolean => {
  const inner = withoutBrackets(node);
  return ts.isBinaryExpression(inner) && inner.operatorToken.kind === kind;
};
const isEither = (node: ts.Expression): boolean => isOf(node, or);
const isBoth = (node: ts.Expression): boolean => isOf(node, and);

function withoutBrackets(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? withoutBrackets(node.expression) : node;
}

/** Broken there already. */
function isPartOfCondition(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isPartOfCondition(parent);
  if (ts.isIfStatement(parent)) return parent.expression === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  return ts.isBinaryExpression(parent) && [and, or].includes(parent.operatorToken.kind);
}

function isCount(node: ts.NumericLiteral, file: ts.SourceFile): boolean {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent)) {
    const name = parent.name.getText(file);
    return countName.test(name) && !notCounted.test(name);
  }
  return ts.isCallExpression(parent) && ofDays.test(parent.expression.getText(file));
}

/** A key of DynamoDB by its look: `DAY#…`, parts that `#` is between. */
function isKey(node: ts.TemplateExpression): boolean {
  const words = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  // `#name` alone stands for an attribute's name.
  return /[^#].*#|#$/.test(words.join('x')) && words.every((word) => /^[\w#.:~-]*$/.test(word));
}
