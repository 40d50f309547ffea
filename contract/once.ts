/** What is costly to make and not always needed: made when it is first asked for. @param make of something, not undefined */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
