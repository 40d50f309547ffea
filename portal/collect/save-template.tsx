import { useState, type FormEvent } from 'react';
import { showsAsWritten } from '../../contract/line-text.ts';
import { templateLimits } from '../../contract/settings/limits.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { paymentTypeWords } from '../../web/words/payment-type-words.ts';
import { useWords } from '../../web/words/words.ts';
import type { DraftValues } from './initial-values.ts';
import { templateWords } from './template-words.ts';
import { templateOf, withTemplate } from './templates.ts';
import { useChangeTemplates, useTemplates } from './use-templates.ts';

const { nameLengthMax, templatesMax } = templateLimits;

interface Props {
  values: DraftValues & { amount: number };
  onClose: () => void;
  onSaved: () => void;
}

/** Asks for a name, and keeps the request under it for the next times, on all devices of the merchant. */
export function SaveTemplate({ values, onClose, onSaved }: Props) {
  const own = useWords(templateWords);
  const types = useWords(paymentTypeWords);
  const language = useLanguage();
  const templates = useTemplates();
  const { mutate, isPending, error } = useChangeTemplates();
  const [name, setName] = useState(values.label.slice(0, nameLengthMax));
  const [isAsked, setAsked] = useState(false);
  const template = templateOf(values, name);
  const replaces = templates.some((other) => other.name === template.name);
  const isFull = !replaces && templates.length >= templatesMax;

  const save = (event: FormEvent) => {
    event.preventDefault();
    // React tells the request's form of it too, in which the dialog is not.
    event.stopPropagation();
    setAsked(true);
    if (template.name === '' || !showsAsWritten(name) || isFull || isPending) return;
    mutate((items) => withTemplate(items, template), { onSuccess: onSaved });
  };

  return (
    <Dialog title={own.saveTitle} isOpen onClose={onClose}>
      <form onSubmit={save} noValidate>
        <Stack>
          <p>{own.saveLead({ amount: formatCents(values.amount, language), type: types[values.type] })}</p>
          <LineField
            label={own.name}
            help={replaces ? own.replaces : own.nameHelp}
            maxLength={nameLengthMax}
            autoComplete="off"
            autoFocus
            value={name}
            onChange={setName}
            error={
              isAsked && template.name === '' ? own.nameMissing : isFull ? own.full({ max: templatesMax }) : undefined
            }
          />
          <FailureNotice error={error} />
          <DialogActions>
            <Button onPress={onClose}>{own.cancel}</Button>
            <Button type="submit" look="primary" isPending={isPending}>
              {own.save}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}
