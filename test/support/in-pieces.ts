/** In pieces, so that what reads them must join what was cut. */
// eslint-disable-next-line @typescript-eslint/require-await -- a stream is asynchronous
export async function* inPieces(bytes: Uint8Array | string, size = 61): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(bytes);
  for (let start = 0; start < all.length; start += size) yield all.subarray(start, start + size);
}
