import { useState } from 'react';
import { sendChannels } from '../../contract/back-office/send-channels.ts';
import { answer } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Row, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { SelectField } from '../../web/ui/select-field.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useAct } from '../act/use-act.ts';
import { useMay } from '../operator/use-operator.ts';
import { RecallExport } from './recall-export.tsx';
import type { Export } from './use-exports.ts';
import { exportsWords } from './words.ts';

/** Whether the bank has the files, and how finance says so, or that it has called them back. */
export function SendExport({ of }: { of: Export }) {
  const own = useWords(exportsWords).send;
  const language = useLanguage();
  const mayDo = useMay();
  const { sent, recalled, status, transferCount } = of;
  const moment = (at: string) => formatMoment(at, language, serverNow());
  if (status !== 'PUBLISHED' || !transferCount) return null;
  if (sent && !recalled) {
    const { by, at, channel } = sent;
    return (
      <Stack>
        <Notice tone="good">
          {own.done({ by, moment: moment(at) })}
          {channel && ` ${own.byChannel({ channel: own.channels[channel] })}`}
        </Notice>
        {mayDo('send-export') && <RecallExport date={of.date} />}
      </Stack>
    );
  }
  return (
    <>
      {recalled ? (
        <Notice tone="bad" title={own.recalled({ by: recalled.by, moment: moment(recalled.at) })}>
          <p>{recalled.reason}</p>
          <p>{own.afterRecall}</p>
        </Notice>
      ) : (
        <Notice tone="warning">{own.lead}</Notice>
      )}
      {mayDo('send-export') && <SayItIsSent date={of.date} />}
    </>
  );
}

function SayItIsSent({ date }: { date: string }) {
  const own = useWords(exportsWords).send;
  const [channel, setChannel] = useState<(typeof sendChannels)[number]>('EBICS');
  const { act, isPending, error } = useAct((api) =>
    answer(api.POST('/v1/finance/exports/{date}/sent', { params: { path: { date } }, body: { channel } })),
  );
  return (
    <Stack>
      <FailureNotice error={error} />
      <SelectField
        label={own.channel}
        value={channel}
        options={sendChannels.map((value) => ({ value, title: own.channels[value] }))}
        onChange={setChannel}
      />
      <Row>
        <Button isPending={isPending} onPress={() => act(undefined)}>
          {own.act}
        </Button>
      </Row>
    </Stack>
  );
}
