import { Check } from 'lucide-react';
import { backOfficeRoles, rights, type BackOfficeRole, type Right } from '../../contract/back-office/rights.ts';
import { PageHeader } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { roleWords } from '../operator/role-words.ts';
import { DataTable, type Column } from '../table/data-table.tsx';
import styles from './rights-page.module.css';
import { rightsWords } from './words.ts';

/** The table of rights, as the API goes by it. */
export default function RightsPage() {
  const own = useWords(rightsWords);
  const roles = useWords(roleWords);
  const ofRole = (role: BackOfficeRole): Column<Right> => ({
    title: roles[role],
    cell: (right) => <MayOrNot may={(rights[right] as readonly BackOfficeRole[]).includes(role)} />,
  });
  return (
    <Guarded right="read-rights">
      <PageHeader title={own.title} lead={own.lead} />
      <DataTable
        caption={own.title}
        rows={Object.keys(rights) as Right[]}
        keyOf={(right) => right}
        columns={[{ title: own.right, cell: (right) => <Verbatim>{right}</Verbatim> }, ...backOfficeRoles.map(ofRole)]}
      />
    </Guarded>
  );
}

function MayOrNot({ may }: { may: boolean }) {
  const own = useWords(rightsWords);
  return may ? (
    <Check className={styles.yes} role="img" aria-label={own.yes} />
  ) : (
    <span className={styles.no}>{own.no}</span>
  );
}
