import { Verbatim } from '../../web/ui/verbatim.tsx';
import { factChanges } from './operation-facts.ts';
import styles from './operation-change.module.css';

type Facts = Parameters<typeof factChanges>[0];

/** From → to, field by field. */
export function OperationChange({ from, to }: { from: Facts; to: Facts }) {
  return (
    <ul className={styles.changes}>
      {factChanges(from, to).map((change) => (
        <li key={change.name}>
          <span className={styles.name}>{change.name}</span>{' '}
          <Verbatim>{[change.from, change.to].filter((side) => side !== undefined).join(' → ')}</Verbatim>
        </li>
      ))}
    </ul>
  );
}
