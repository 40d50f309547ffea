import { useState } from 'react';
import { problemOf } from '../../web/api/failure.ts';
import { useWords, words } from '../../web/words/words.ts';
import { useAct, type Send } from './use-act.ts';

const dictionary = words({
  missing: { fr: 'À remplir.', en: 'To be filled in.' },
});

interface Options<Values extends object, Output> {
  initial: Values;
  /** Without these nothing is sent. */
  required: readonly (keyof Values)[] | ((values: Values) => readonly (keyof Values)[]);
  send: Send<Values, Output>;
  onDone?: (output: Output) => void;
  /** What is wrong that only the page can know, by field. */
  check?: (values: Values) => Partial<Record<keyof Values, string | undefined>>;
}

/**
 * The fields of an act and what is wrong with each: nothing in it, or what the API refused there, until something is changed.
 * `failure` is what no field can say.
 */
export function useActForm<Values extends object, Output>({
  initial,
  required,
  send,
  onDone,
  check,
}: Options<Values, Output>) {
  const { missing } = useWords(dictionary);
  const [values, setValues] = useState(initial);
  const [sent, setSent] = useState<Values>();
  const [isChecked, setChecked] = useState(false);
  const { act, isPending, error, reset } = useAct(send, onDone);

  const problem = sent === values ? problemOf(error) : undefined;
  // What is proposed stands in a part of its own.
  const refused = problem?.field?.replace(/^change\./, '').split('.')[0];
  const isRefusedHere = refused !== undefined && refused in values;
  const checked = isChecked ? (check?.(values) ?? {}) : {};
  const needed = typeof required === 'function' ? required(values) : required;
  const isMissing = (name: keyof Values) => needed.includes(name) && isEmpty(values[name]);

  return {
    values,
    isPending,
    error,
    failure: isRefusedHere ? null : error,
    field: <Name extends keyof Values>(name: Name) => {
      return {
        value: values[name],
        onChange: (value: Values[Name]) => {
          setValues((before) => ({ ...before, [name]: value }));
          if (error) reset();
        },
        error:
          isChecked && isMissing(name)
            ? missing
            : ((checked as Partial<Record<keyof Values, string | undefined>>)[name] ??
              (refused === name ? problem?.detail : undefined)),
      };
    },
    submit: () => {
      setChecked(true);
      const wrong = Object.values(check?.(values) ?? {}).some((one) => one !== undefined);
      if (wrong || needed.some(isMissing)) return;
      setSent(values);
      act(values);
    },
  };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
