import { bankFileLimits } from '../../contract/settings/limits.ts';
import { BadBankFile } from './bad-bank-file.ts';

type Decoder = InstanceType<typeof TextDecoder>;

/** What French banks declare. Another encoding is refused rather than guessed. */
const encodings = ['utf-8', 'us-ascii', 'iso-8859-1', 'iso-8859-15', 'windows-1252'];

/**
 * The text of an XML file, in pieces of at most `pieceCharsMax` characters, decoded as its first line declares.
 *
 * @throws BadBankFile
 */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let head = Buffer.alloc(0);
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > bankFileLimits.bytesMax) throw new BadBankFile('TOO_LARGE', 'the file is larger than any statement');
    if (decoder) {
      yield* pieces(decode(decoder, chunk));
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < declarationMax && !head.includes('>')) continue;
    decoder = decoderOf(head);
    yield* pieces(decode(decoder, head));
  }
  if (bytes === 0) throw new BadBankFile('EMPTY', 'the file is empty');
  decoder ??= decoderOf(head);
  yield* pieces(decode(decoder));
}

/** Longer than any XML declaration. */
const declarationMax = 256;

function decoderOf(head: Buffer): Decoder {
  const [, declared = 'utf-8'] =
    /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding=["']([\w-]+)["']/.exec(
      head.subarray(0, declarationMax).toString('latin1'),
    ) ?? [];
  const encoding = declared.toLowerCase();
  if (!encodings.includes(encoding)) {
    throw new BadBankFile('ENCODING_UNKNOWN', 'the file declares an encoding that is not read');
  }
  return new TextDecoder(encoding, { fatal: true });
}

function decode(decoder: Decoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new BadBankFile('ENCODING_UNKNOWN', 'the file is not in the encoding that it declares');
  }
}

const pieceCharsMax = 16_384;

function* pieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += pieceCharsMax) yield text.slice(start, start + pieceCharsMax);
}
