import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Content } from './s3/object-store.ts';
import type { ScratchFile } from './scratch.ts';

/** `euros` are exact to the cent, `moment` is in UTC to the millisecond. */
export type ColumnType = 'text' | 'day' | 'moment' | 'euros' | 'count';

/** A column by its name; an empty cell is null where it may be. */
export type ParquetColumns = Readonly<Record<string, { type: ColumnType; mayBeEmpty?: true }>>;

/** A table that is written row by row, by what the same row says in a CSV file. */
export interface ParquetTable {
  /** @throws RangeError when a cell is not of its column's type */
  write(cells: readonly string[]): Promise<void>;
  /** To be called once, after the last row. */
  close(): Promise<Content>;
}

/** A row group in memory is some 40 MB of values, and a million rows have fifty of them. */
const rowsInGroup = 20_000;

/** Apache Parquet (format 2.x, Snappy). The same rows are the same bytes, whenever they are written. */
export function parquetTable(file: ScratchFile, columns: ParquetColumns): ParquetTable {
  const writer = scratchWriter(file);
  const table = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: 'encaissement' });
  const fields = Object.entries(columns);
  let group = fields.map((): unknown[] => []);
  let rows = 0;

  async function endGroup(): Promise<void> {
    await table.write({
      columnData: fields.map(([name], at) => ({ name, data: group[at] ?? [] })),
      rowGroupSize: rowsInGroup,
    });
    group = fields.map(() => []);
    rows = 0;
  }

  return {
    async write(cells) {
      for (const [at, [name, { type, mayBeEmpty = false }]] of fields.entries()) {
        const text = cells[at] ?? '';
        group[at]?.push(text === '' && mayBeEmpty ? null : valueOf(name, type, text));
      }
      rows += 1;
      if (rows === rowsInGroup) await endGroup();
    },
    async close() {
      if (rows > 0) await endGroup();
      await table.finish();
      return file.close();
    },
  };
}

/** What was encoded goes to the disk after each row group. */
function scratchWriter(file: ScratchFile) {
  const bytes = new ByteWriter();
  const flush = async () => {
    const piece = bytes.getBytes().slice();
    bytes.index = 0;
    await file.write(piece);
  };
  return Object.assign(bytes, { flush, finish: flush });
}

const physical = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  day: { type: 'INT32', converted_type: 'DATE' },
  moment: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  euros: { type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 2 },
  count: { type: 'INT32' },
} as const satisfies Record<ColumnType, Partial<SchemaElement>>;

const schemaOf = (columns: ParquetColumns): SchemaElement[] => [
  { name: 'root', num_children: Object.keys(columns).length },
  ...Object.entries(columns).map(([name, { type, mayBeEmpty = false }]): SchemaElement => ({
    name,
    ...physical[type],
    repetition_type: mayBeEmpty ? 'OPTIONAL' : 'REQUIRED',
  })),
];

const shapes: Readonly<Record<ColumnType, RegExp>> = {
  text: /^/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  moment: /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/,
  euros: /^-?\d{1,15}\.\d{2}$/,
  count: /^\d{1,9}$/,
};

const dayMs = 86_400_000;

function valueOf(name: string, type: ColumnType, text: string): unknown {
  if (!shapes[type].test(text)) throw new RangeError(`a cell of ${name} is no ${type}`);
  switch (type) {
    case 'text':
      return text;
    case 'day':
      return Date.parse(text) / dayMs;
    case 'moment':
      return BigInt(Date.parse(text));
    case 'euros':
      return BigInt(text.replace('.', ''));
    case 'count':
      return Number(text);
  }
}
