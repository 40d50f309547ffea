import { useState } from 'react';
import { oneLine, showsAsWritten } from '../../contract/line-text.ts';
import { problemOf } from '../../web/api/failure.ts';
import { useIssuer } from '../../web/contact/use-issuer.ts';
import { Button } from '../../web/ui/button.tsx';
import { Checkbox } from '../../web/ui/checkbox.tsx';
import { Disclosure } from '../../web/ui/disclosure.tsx';
import { Form } from '../../web/ui/form.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { isRight, noNewCode } from '../device/new-code.ts';
import { NewCodeFields } from '../device/new-code-fields.tsx';
import { platformName } from '../device/platform.ts';
import type { Device } from '../device/use-devices.ts';
import { Username } from '../device/username.tsx';
import { codeWords } from '../device/words.ts';
import { ActivationCodeField } from './activation-code-field.tsx';
import { isActivationCode } from './activation-code.ts';
import { ActivationFailure, type FieldWithWords } from './activation-failure.tsx';
import { useActivate } from './use-activate.ts';
import { activationWords } from './words.ts';

interface Props {
  clientId: string;
  /** The API knows this device already, under the name that it has. */
  isAgain: boolean;
  /** Those that can pay, besides this one. */
  others: readonly Device[];
  onDone: () => void;
}

/** What came by post, and the personal code to be. */
export function CodeForm({ clientId, isAgain, others, onDone }: Props) {
  const { form, title, again } = useWords(activationWords);
  const { unnamed } = useWords(codeWords);
  const language = useLanguage();
  const issuer = useIssuer();
  const [entered, setEntered] = useState(() => ({
    activationCode: '',
    newCode: noNewCode,
    name: platformName(navigator, language),
    revokeOthers: false,
  }));
  const [isChecked, setChecked] = useState(false);
  const [sent, setSent] = useState(entered);
  const activate = useActivate(clientId, onDone);
  // What was refused says nothing about what is entered since.
  const error = sent === entered ? activate.error : null;
  const refusalAt = (field: FieldWithWords) => {
    const problem = problemOf(error);
    return problem?.field === field ? problem.detail : undefined;
  };
  const set = (change: Partial<typeof entered>) => setEntered({ ...entered, ...change });
  const submit = () => {
    setChecked(true);
    const { activationCode, newCode, name, revokeOthers } = entered;
    if (!isActivationCode(activationCode) || !isRight(newCode) || !showsAsWritten(name) || activate.isPending) return;
    setSent(entered);
    activate.mutate({ activationCode, code: newCode.code, name: isAgain ? '' : oneLine(name), revokeOthers });
  };

  return (
    <Form onSubmit={submit} error={error}>
      <Username />
      <ActivationCodeField
        value={entered.activationCode}
        onChange={(activationCode) => set({ activationCode })}
        isChecked={isChecked}
        refusal={refusalAt('activationCode')}
      />
      <Disclosure summary={form.where}>
        <p>{form.whereAnswer({ issuer })}</p>
      </Disclosure>
      <NewCodeFields
        value={entered.newCode}
        onChange={(newCode) => set({ newCode })}
        isChecked={isChecked}
        refusal={refusalAt('code')}
      />
      {!isAgain && (
        <LineField
          label={form.deviceName}
          help={form.deviceNameHelp}
          error={refusalAt('name')}
          maxLength={40}
          autoComplete="off"
          value={entered.name}
          onChange={(name) => set({ name })}
        />
      )}
      {others.length > 0 && (
        <Checkbox
          label={form.revokeOthers}
          detail={form.revokeOthersDetail({ names: others.map(({ name = unnamed }) => name).join(', ') })}
          isSelected={entered.revokeOthers}
          onChange={(revokeOthers) => set({ revokeOthers })}
        />
      )}
      <ActivationFailure error={error} />
      <Button type="submit" look="primary" size="l" wide isPending={activate.isPending}>
        {isAgain ? again : title}
      </Button>
    </Form>
  );
}
