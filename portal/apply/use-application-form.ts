import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApplicationActivity, ApplicationDocument } from '../../contract/application.ts';
import { parseSiret } from '../../contract/siret.ts';
import { answer } from '../../web/api/client.ts';
import { problemOf } from '../../web/api/failure.ts';
import { publicApi } from '../../web/api/public-api.ts';
import { currentLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { applyWords } from './words.ts';

const empty = {
  siret: '',
  tradeName: '',
  legalName: '',
  line1: '',
  line2: '',
  postalCode: '',
  city: '',
  phone: '',
  ownerName: '',
  email: '',
  iban: '',
  accountHolder: '',
};
type Texts = typeof empty;
type TextName = keyof Texts;
export interface Choices {
  activity: ApplicationActivity | null;
  documents: readonly ApplicationDocument[];
  consent: boolean;
}

const optional: readonly TextName[] = ['line2'];
/** Where the form has the field that the API names. */
const fieldOf = (field: string | undefined) =>
  field?.startsWith('address.lines') ? 'line1' : field?.split('.').at(-1);

/** What is typed into the application, what is wrong with it, and its way to the API: the same content once. */
export function useApplicationForm(onSent: (email: string) => void) {
  const own = useWords(applyWords).wrong;
  const [texts, setTexts] = useState(empty);
  const [choices, setChoices] = useState<Choices>({ activity: null, documents: [], consent: false });
  const [isTried, setTried] = useState(false);
  const [sent, setSent] = useState<Texts>();
  const [keys] = useState(() => new Map<string, string>());
  // Pressed twice it is one application, by its key.
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: Application) => apply(body, keys),
    onSuccess: (_, { email }) => onSent(email.trim()),
  });

  const problem = sent === texts ? problemOf(error) : undefined;
  const refused = fieldOf(problem?.field);
  const wrongText = (name: TextName): string | undefined => {
    if (isTried && texts[name].trim() === '' && !optional.includes(name)) return own.missing;
    if (isTried && name === 'siret' && !parseSiret(texts.siret)) return own.siret;
    return refused === name ? problem?.detail : undefined;
  };
  const wrongChoice = {
    activity: isTried && choices.activity === null ? own.activity : undefined,
    consent: isTried && !choices.consent ? own.consent : undefined,
  };

  return {
    choices,
    wrongChoice,
    choose: (change: Partial<Choices>) => setChoices((before) => ({ ...before, ...change })),
    isPending,
    error,
    failure: refused !== undefined && refused in texts ? null : error,
    field: (name: TextName) => ({
      value: texts[name],
      onChange: (value: string) => setTexts((before) => ({ ...before, [name]: value })),
      error: wrongText(name),
    }),
    submit: () => {
      setTried(true);
      const { line1, line2, postalCode, ...rest } = texts;
      const isEmpty = Object.entries(texts).some(([name, text]) => text.trim() === '' && name !== 'line2');
      const { activity, documents, consent } = choices;
      if (isEmpty || !parseSiret(texts.siret) || activity === null || !consent) return;
      setSent(texts);
      mutate({
        ...rest,
        activity,
        documents: [...documents],
        consent,
        address: { lines: [line1, line2].filter((line) => line.trim() !== ''), postalCode },
        language: currentLanguage(),
      });
    },
  };
}

interface Application extends Omit<Texts, 'line1' | 'line2' | 'postalCode'> {
  activity: ApplicationActivity;
  documents: ApplicationDocument[];
  consent: true;
  address: { lines: string[]; postalCode: string };
  language: 'fr' | 'en';
}

function apply(body: Application, keys: Map<string, string>) {
  const content = JSON.stringify(body);
  const key = keys.get(content) ?? crypto.randomUUID();
  keys.set(content, key);
  return answer(publicApi().POST('/v1/applications', { params: { header: { 'Idempotency-Key': key } }, body }));
}
