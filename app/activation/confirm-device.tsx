import { useState } from 'react';
import { useLocation } from 'wouter';
import { isPersonalCode } from '../../contract/personal-code.ts';
import { problemOf, refusalCode } from '../../web/api/failure.ts';
import { Button } from '../../web/ui/button.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, Facts, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { PersonalCodeField } from '../device/personal-code-field.tsx';
import { ProofFailure } from '../device/proof-failure.tsx';
import { Username } from '../device/username.tsx';
import { codeWords } from '../device/words.ts';
import { ViewHeader } from '../shell/view-header.tsx';
import { addDeviceWords } from './add-device-words.ts';
import { CheckCode } from './check-code-text.tsx';
import type { NewDevice } from './device-link.ts';
import { useAddDevice } from './use-add-device.ts';

interface Props {
  account: { id: string; name: string };
  newDevice: NewDevice;
  check: string;
  onAdded: () => void;
}

/** The last moment to notice that the device is a stranger's: both show the same code, and this one asks for the secret one. */
export function ConfirmDevice({ account, newDevice, check, onAdded }: Props) {
  const { title, confirm } = useWords(addDeviceWords);
  const { notSixDigits, unnamed } = useWords(codeWords);
  const [, navigate] = useLocation();
  const [code, setCode] = useState('');
  const [sent, setSent] = useState<string>();
  const add = useAddDevice(account.id);
  const error = sent === code ? add.error : null;
  const submit = () => {
    setSent(code);
    if (isPersonalCode(code) && !add.isPending) add.mutate({ newDevice, code }, { onSuccess: onAdded });
  };
  const refusal = refusalCode(error) === 'code-refused' ? problemOf(error)?.detail : undefined;
  return (
    <>
      <ViewHeader title={title} lead={confirm.lead({ account: account.name })} />
      <Card>
        <Stack>
          <Facts facts={[[confirm.name, newDevice.name || unnamed]]} />
          <p>{confirm.compare}</p>
          <CheckCode code={check} />
        </Stack>
      </Card>
      <Notice tone="warning">{confirm.warning}</Notice>
      <Form onSubmit={submit} error={error}>
        <Username />
        <PersonalCodeField
          label={confirm.code}
          error={sent === code && !isPersonalCode(code) ? notSixDigits : refusal}
          value={code}
          onChange={setCode}
        />
        <ProofFailure error={error} />
        <Button type="submit" look="primary" size="l" wide isPending={add.isPending}>
          {confirm.add}
        </Button>
        <Button look="danger" wide onPress={() => navigate('/compte/appareils', { replace: true })}>
          {confirm.refuse}
        </Button>
      </Form>
    </>
  );
}
