/** The cells of a line of a CSV file as they say it, without the quotes around them. */
export function cellsOf(line: string, delimiter: ',' | ';'): string[] {
  const cells: string[] = [];
  let text = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '"' && isQuoted && line.charAt(at + 1) === '"') {
      text += sign;
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === delimiter && !isQuoted) {
      cells.push(text);
      text = '';
    } else text += sign;
  }
  return [...cells, text];
}
