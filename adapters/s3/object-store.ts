import { createHash } from 'node:crypto';

/** Bytes that are known before they are sent: their number, their hash, and where to read them, as often as needed. */
export interface Content {
  bytes: number;
  /** Hex. */
  sha256: string;
  open(): AsyncIterable<Uint8Array>;
}

/** A bucket in which nothing is ever overwritten. */
export interface ObjectStore {
  /** Writes the object unless its key is taken, whoever took it: the caller compares. */
  putIfAbsent(key: string, content: Content): Promise<'written' | 'present'>;
  /** Undefined when there is no such object. */
  read(key: string): Promise<AsyncIterable<Uint8Array> | undefined>;
}

export function textContent(text: string): Content {
  const body = Buffer.from(text);
  return {
    bytes: body.length,
    sha256: createHash('sha256').update(body).digest('hex'),
    // eslint-disable-next-line @typescript-eslint/require-await -- one chunk that is there already
    async *open() {
      yield body;
    },
  };
}

/** The object as text, for small ones only. */
export async function readText(store: ObjectStore, key: string): Promise<string | undefined> {
  const chunks = await store.read(key);
  if (!chunks) return undefined;
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString('utf8');
}

/** The hash of an object, hex; undefined when there is none. */
export async function hashOf(store: ObjectStore, key: string): Promise<string | undefined> {
  const chunks = await store.read(key);
  if (!chunks) return undefined;
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

/** The object line by line, `\r\n` or `\n`, whatever its size. @throws Error when it is missing */
export async function* readLines(store: ObjectStore, key: string): AsyncGenerator<string> {
  const chunks = await store.read(key);
  if (!chunks) throw new Error(`object ${key} is missing`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
