import { SaxesParser } from 'saxes';
import { bankFileLimits } from '../../contract/settings/limits.ts';
import type { MessageShape, XmlRecord } from '../../core/bank/xml-record.ts';
import { BadBankFile } from './bad-bank-file.ts';
import { decodeXml } from './decode-xml.ts';

/** What was found in the root element's name, and the shape of what is in it. */
type ShapeOf = (namespace: string) => MessageShape | undefined;

interface OpenRecord {
  record: XmlRecord & { values: Map<string, string> };
  wanted: ReadonlySet<string>;
  depth: number;
}

/**
 * Reads the records of an XML file as they end, in memory that does not grow with the file. Nothing outside of the file is ever
 * read: a DOCTYPE is refused, so that there are no entities but the five of XML itself.
 *
 * @throws BadBankFile when it is not XML, or not of a namespace that `shapeOf` knows, or what no bank writes: too deep, or a
 * text or tag without end
 */
export async function* readRecords(chunks: AsyncIterable<Uint8Array>, shapeOf: ShapeOf): AsyncGenerator<XmlRecord> {
  const ended: XmlRecord[] = [];
  const parser = recordParser(shapeOf, (record) => ended.push(record));
  for await (const piece of decodeXml(chunks)) {
    parser.write(piece);
    yield* ended.splice(0);
  }
  parser.close();
  yield* ended.splice(0);
}

function recordParser(shapeOf: ShapeOf, onRecord: (record: XmlRecord) => void) {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const path: string[] = [];
  const open: OpenRecord[] = [];
  let shape: MessageShape | undefined;
  /** The text of an element that is wanted, while it is read. */
  let text: string | undefined;
  /** Characters since the last tag: what saxes holds in memory. */
  let pending = 0;

  /** The path of the present element below the record that it is in. */
  const pathIn = ({ depth }: OpenRecord): string => path.slice(depth).join('/');
  const keep = ({ record, wanted }: OpenRecord, name: string, value: string) => {
    if (wanted.has(name) && !record.values.has(name)) record.values.set(name, value.trim());
  };

  parser.on('doctype', () => {
    throw new BadBankFile('DOCTYPE', 'the file has a DOCTYPE, which no message of a bank has');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    pending = 0;
    shape ??= shapeOf(uri);
    if (!shape) throw new BadBankFile('MESSAGE_UNKNOWN', 'the file is no message that is read');
    path.push(local);
    if (path.length > bankFileLimits.depthMax) throw new BadBankFile('TOO_DEEP', 'the file is too deep');
    const here = path.join('/');
    const found = shape.records.find((record) => record.path === here);
    if (found) {
      const within = open.at(-1)?.record;
      open.push({
        record: { name: found.name, values: new Map(), ...(within && { within }) },
        wanted: new Set(found.wanted),
        depth: path.length,
      });
      return;
    }
    const inner = open.at(-1);
    if (!inner) return;
    const name = pathIn(inner);
    text = inner.wanted.has(name) ? '' : undefined;
    const { Ccy } = attributes;
    if (Ccy) keep(inner, `${name}@Ccy`, Ccy.value);
  });
  const take = (more: string) => {
    if (text === undefined) return;
    text += more;
    if (text.length > bankFileLimits.textMax) throw new BadBankFile('TEXT_TOO_LONG', 'a text of the file is too long');
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    pending = 0;
    const inner = open.at(-1);
    if (inner?.depth === path.length) {
      open.pop();
      onRecord(inner.record);
    } else if (inner && text !== undefined) {
      keep(inner, pathIn(inner), text);
    }
    text = undefined;
    path.pop();
  });

  /** A text, a comment or a tag without end would fill the memory before the parser says anything of it. */
  function guard(length: number): void {
    pending += length;
    if (pending > bankFileLimits.tokenMax) throw new BadBankFile('TEXT_TOO_LONG', 'the file has a text without end');
  }
  const parsing = (step: () => void) => {
    try {
      step();
    } catch (error) {
      if (error instanceof BadBankFile) throw error;
      throw new BadBankFile('NOT_XML', 'the file is not well-formed XML');
    }
  };
  return {
    write(piece: string) {
      guard(piece.length);
      parsing(() => void parser.write(piece));
    },
    close: () => parsing(() => void parser.close()),
  };
}
