/** The closest of the names, of which there is at least one, by edit distance. */
export function nearestName(typed: string, names: readonly string[]): string {
  const distance = (name: string) => editDistance(typed.toLowerCase(), name.toLowerCase());
  return names.reduce((nearest, name) => (distance(name) < distance(nearest) ? name : nearest));
}

/** The Levenshtein distance, row by row. */
function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = above[column - 1]! + (to[column - 1] === letter ? 0 : 1);
      current.push(Math.min(replaced, above[column]! + 1, current[column - 1]! + 1));
    }
    above = current;
  }
  return above[to.length]!;
}
