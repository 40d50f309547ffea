import { createHash } from 'node:crypto';

/** Bytes and hash (hex) of a file, which is never whole in memory. */
export async function measure(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** The text in pieces. @throws TypeError where it is not UTF-8 */
export async function* textOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Longer is no line of ours, and is not held in memory. */
const lineLengthMax = 4_096;

/** Lines without their `\r\n`; the last need not have it, of which `ended` tells. @throws RangeError when one is too long */
export async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<{ text: string; ended: boolean }> {
  let rest = '';
  for await (const piece of texts) {
    const lines = (rest + piece).split('\r\n');
    rest = lines.pop() ?? '';
    if (rest.length > lineLengthMax) throw new RangeError(`a line of more than ${lineLengthMax} characters`);
    for (const text of lines) yield { text, ended: true };
  }
  if (rest !== '') yield { text: rest, ended: false };
}
