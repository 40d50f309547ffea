interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/**
 * All items of one of the API's lists, page after page.
 *
 * @param onPage told after each page how many there are so far
 */
export async function readAllPages<T>(
  read: (cursor: string | undefined) => Promise<Page<T>>,
  onPage: (count: number) => void = () => undefined,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.items);
    onPage(items.length);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
