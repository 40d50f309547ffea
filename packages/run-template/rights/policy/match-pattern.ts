/** Whether a text is what a pattern of IAM says: `*` is any run of characters, `?` any one. */
export function matchesPattern(pattern: string, text: string): boolean {
  if (pattern === '*') return true;
  let expression = expressions.get(pattern);
  if (!expression) {
    const escaped = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    expression = new RegExp(`^${escaped}$`, 's');
    expressions.set(pattern, expression);
  }
  return expression.test(text);
}

/** A template has some hundred patterns, asked for with every call. */
const expressions = new Map<string, RegExp>();

/** As `ArnLike` does: part by part, so that no `*` reaches over the colons of the first five parts. */
export function matchesArn(pattern: string, arn: string): boolean {
  const given = partsOf(arn);
  const wanted = partsOf(pattern);
  return wanted.length === given.length && wanted.every((part, index) => matchesPattern(part, given[index] ?? ''));
}

function partsOf(arn: string): string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}
