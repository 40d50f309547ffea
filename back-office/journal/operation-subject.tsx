import { Link } from 'wouter';
import type { SubjectKind } from '../../contract/back-office/acts.ts';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import { pagePath } from '../search/page-path.ts';
import styles from './operation-subject.module.css';
import { journalWords } from './words.ts';

/** What an operation was about, and the way there. */
export function OperationSubject({ about: { kind, id } }: { about: { kind: SubjectKind; id: string } }) {
  const { kinds } = useWords(journalWords);
  const path = pagePath(kind, id);
  const name = <Verbatim className={styles.id}>{id}</Verbatim>;
  return (
    <>
      {kinds[kind]}
      <br />
      {path === undefined ? name : <Link href={path}>{name}</Link>}
    </>
  );
}
