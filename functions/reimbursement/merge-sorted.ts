/** Merges sources that are each sorted by `key` into one sorted sequence, holding one item of each at a time. */
export async function* mergeSorted<T extends { key: string }>(
  sources: readonly AsyncIterator<T>[],
): AsyncGenerator<T, void> {
  const heads = await Promise.all(sources.map(async (source) => ({ source, result: await source.next() })));
  for (;;) {
    let least: { source: AsyncIterator<T>; result: IteratorResult<T> } | undefined;
    for (const head of heads) {
      if (head.result.done) continue;
      if (!least || least.result.done || head.result.value.key < least.result.value.key) least = head;
    }
    if (!least || least.result.done) return;
    yield least.result.value;
    least.result = await least.source.next();
  }
}
