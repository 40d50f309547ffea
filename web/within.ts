/** What was waited for did not come in time. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

/**
 * Nothing outside the pages' own code is waited for without a limit: it may never answer.
 *
 * @param late what is thrown after `ms`; what is given up may still happen
 * @throws TimedOut after `ms`, unless `late` says otherwise
 */
export async function within<T>(
  ms: number,
  pending: Promise<T>,
  late: () => Error = () => new TimedOut(`nothing came within ${ms} ms`),
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([pending, end]);
  } finally {
    clearTimeout(timer);
  }
}
