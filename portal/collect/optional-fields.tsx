import { useState } from 'react';
import { requestLimits } from '../../contract/settings/limits.ts';
import { Disclosure } from '../../web/ui/disclosure.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { useWords } from '../../web/words/words.ts';
import type { DraftValues } from './initial-values.ts';
import styles from './optional-fields.module.css';
import { collectWords } from './words.ts';

type Lines = Pick<DraftValues, 'customer' | 'label' | 'reference'>;

interface Props extends Lines {
  onChange: (values: Partial<Lines>) => void;
  errors: Partial<Record<keyof Lines, string | undefined>>;
}

const { customerLengthMax, labelLengthMax, referenceLengthMax } = requestLimits;

/** What a request can do without: open where there is something in them. */
export function OptionalFields({ customer, label, reference, onChange, errors }: Props) {
  const own = useWords(collectWords);
  const [isOpen, setOpen] = useState([customer, label, reference].some((text) => text !== ''));
  const hasError = Object.values(errors).some((error) => error !== undefined);
  return (
    <Disclosure summary={own.more} isOpen={isOpen || hasError} onToggle={setOpen}>
      <div className={styles.fields}>
        <LineField
          label={own.customer}
          help={own.customerHelp}
          maxLength={customerLengthMax}
          autoComplete="off"
          value={customer}
          onChange={(text) => onChange({ customer: text })}
          error={errors.customer}
        />
        <LineField
          label={own.label}
          help={own.labelHelp}
          maxLength={labelLengthMax}
          autoComplete="off"
          value={label}
          onChange={(text) => onChange({ label: text })}
          error={errors.label}
        />
        <LineField
          label={own.reference}
          help={own.referenceHelp}
          maxLength={referenceLengthMax}
          autoComplete="off"
          value={reference}
          onChange={(text) => onChange({ reference: text })}
          error={errors.reference}
        />
      </div>
    </Disclosure>
  );
}
