import { useState } from 'react';
import { isPersonalCode } from '../../contract/personal-code.ts';
import { problemOf } from '../../web/api/failure.ts';
import { Button } from '../../web/ui/button.tsx';
import { Form } from '../../web/ui/form.tsx';
import { useWords } from '../../web/words/words.ts';
import { isRight, noNewCode } from '../device/new-code.ts';
import { NewCodeFields } from '../device/new-code-fields.tsx';
import { PersonalCodeField } from '../device/personal-code-field.tsx';
import { ProofFailure } from '../device/proof-failure.tsx';
import { Username } from '../device/username.tsx';
import { codeWords } from '../device/words.ts';
import { changeCodeWords } from './change-code-words.ts';
import { useChangeCode } from './use-change-code.ts';

interface Props {
  clientId: string;
  onChanged: () => void;
}

/** The code in force, and the one to be. */
export function ChangeCodeForm({ clientId, onChanged }: Props) {
  const own = useWords(changeCodeWords);
  const { notSixDigits } = useWords(codeWords);
  const [entered, setEntered] = useState({ current: '', newCode: noNewCode });
  const [sent, setSent] = useState<typeof entered>();
  const [isChecked, setChecked] = useState(false);
  const change = useChangeCode(clientId);
  const { current, newCode } = entered;
  // What was refused says nothing about what is entered since.
  const error = sent === entered ? change.error : null;
  const problem = problemOf(error);
  const refusalOf = (code: 'code-refused' | 'code-too-simple') => (problem?.code === code ? problem.detail : undefined);
  const isSame = isChecked && isPersonalCode(current) && newCode.code === current;
  const submit = () => {
    setChecked(true);
    if (!isPersonalCode(current) || !isRight(newCode) || newCode.code === current || change.isPending) return;
    setSent(entered);
    change.mutate({ code: current, newCode: newCode.code }, { onSuccess: onChanged });
  };
  return (
    <Form onSubmit={submit} error={error}>
      <Username />
      <PersonalCodeField
        label={own.current}
        error={isChecked && !isPersonalCode(current) ? notSixDigits : refusalOf('code-refused')}
        value={current}
        onChange={(code) => setEntered({ ...entered, current: code })}
      />
      <NewCodeFields
        value={newCode}
        onChange={(code) => setEntered({ ...entered, newCode: code })}
        isChecked={isChecked}
        refusal={isSame ? own.same : refusalOf('code-too-simple')}
      />
      <ProofFailure error={error} />
      <Button type="submit" look="primary" size="l" wide isPending={change.isPending}>
        {own.change}
      </Button>
    </Form>
  );
}
