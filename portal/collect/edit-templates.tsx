import { Trash2 } from 'lucide-react';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { paymentTypeWords } from '../../web/words/payment-type-words.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './edit-templates.module.css';
import { templateWords } from './template-words.ts';
import { withoutTemplate, type Template } from './templates.ts';
import { useChangeTemplates } from './use-templates.ts';

/** Where templates are thrown away; a new one of the same name changes one. */
export function EditTemplates({ templates, onClose }: { templates: readonly Template[]; onClose: () => void }) {
  const own = useWords(templateWords);
  const types = useWords(paymentTypeWords);
  const language = useLanguage();
  const { mutate, isPending, error } = useChangeTemplates();
  return (
    <Dialog title={own.editTitle} isOpen onClose={onClose}>
      <p>{own.editLead}</p>
      <ul className={styles.templates}>
        {templates.map(({ name, type, amount }) => (
          <li key={name}>
            <span className={styles.what}>
              <bdi className={styles.name}>{name}</bdi>
              <span>
                {formatCents(amount.value, language)} · {types[type]}
              </span>
            </span>
            <Button
              look="quiet"
              aria-label={own.remove({ name })}
              isDisabled={isPending}
              onPress={() => mutate((items) => withoutTemplate(items, name))}
            >
              <Trash2 aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">{templates.length === 0 ? own.none : ''}</p>
      <FailureNotice error={error} />
      <DialogActions>
        <Button onPress={onClose}>{own.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
