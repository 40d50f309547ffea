/** Merges sources that are each sorted by `key` into one sorted sequence, holding one item of each at a time. */
export async function* mergeSorted<T extends { key: string }>(
  sources: readonly AsyncIterator<T>[],
): AsyncGenerator<T, void> {
  const heads = (await Promise.all(sources.map(headOf))).flat();
  while (heads.length > 0) {
    const least = heads.reduce((one, other) => (other.item.key < one.item.key ? other : one));
    yield least.item;
    heads.splice(heads.indexOf(least), 1, ...(await headOf(least.source)));
  }
}

interface Head<T> {
  source: AsyncIterator<T>;
  item: T;
}

/** What comes next of a source; nothing at its end. */
async function headOf<T>(source: AsyncIterator<T>): Promise<Head<T>[]> {
  const next = await source.next();
  return next.done ? [] : [{ source, item: next.value }];
}
