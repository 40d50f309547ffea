/** The first letter of each word, `M••• L•••`: enough to recognise a name that one knows, too little to learn one. */
export const maskName = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${[...word][0]}•••`)
    .join(' ');
