import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import { DataTable } from '../table/data-table.tsx';
import styles from './export-files.module.css';
import type { ExportFile } from './use-exports.ts';
import { exportsWords } from './words.ts';

/** Each file of an export, to be fetched from where it is kept, with the hash that the manifest has of it. */
export function ExportFiles({ files }: { files: readonly ExportFile[] }) {
  const own = useWords(exportsWords);
  if (files.length === 0) return <p>{own.noFiles}</p>;
  return (
    <>
      <p>{own.filesLead}</p>
      <DataTable
        caption={own.files}
        rows={files}
        keyOf={({ name }) => name}
        columns={[
          {
            title: own.file.name,
            cell: ({ name, url }) => (
              <a href={url} download={name} aria-label={own.file.download({ name })}>
                <Verbatim>{name}</Verbatim>
              </a>
            ),
          },
          { title: own.file.size, isNumber: true, cell: ({ bytes }) => bytes },
          { title: own.file.hash, cell: ({ sha256 }) => <Verbatim className={styles.hash}>{sha256}</Verbatim> },
        ]}
      />
    </>
  );
}
