import type { Schemas } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { DataTable } from '../table/data-table.tsx';
import { actWords } from './act-words.ts';
import { OperationChange } from './operation-change.tsx';
import { OperationSubject } from './operation-subject.tsx';
import { journalWords } from './words.ts';

interface Props {
  /** Says what the rows are, to a screen reader. */
  caption: string;
  operations: readonly Schemas['Operation'][];
}

/** Who did what, when, to what and why. */
export function ListedOperations({ caption, operations }: Props) {
  const own = useWords(journalWords);
  const { columns } = own;
  const names = useWords(actWords);
  const language = useLanguage();
  return (
    <DataTable
      caption={caption}
      rows={operations}
      keyOf={({ id }) => id}
      columns={[
        { title: columns.at, cell: ({ at }) => formatMoment(at, language, serverNow()) },
        { title: columns.by, cell: ({ by }) => <Verbatim>{by.id}</Verbatim> },
        { title: columns.act, cell: ({ act }) => names[act] },
        { title: columns.about, cell: ({ about }) => <OperationSubject about={about} /> },
        { title: columns.change, cell: ({ from, to }) => <OperationChange from={from} to={to} /> },
        { title: columns.why, cell: ({ why }) => <Verbatim>{why}</Verbatim> },
        {
          title: columns.number,
          cell: ({ day, number, hash }) => <span title={own.hash({ hash })}>{`${day} / ${number}`}</span>,
        },
      ]}
    />
  );
}
