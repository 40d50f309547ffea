import { answer } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Row } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useAct } from '../act/use-act.ts';
import { useMay } from '../operator/use-operator.ts';
import type { Export } from './use-exports.ts';
import { exportsWords } from './words.ts';

/** Whether the bank has the files, and the button by which finance says so. */
export function SendExport({ of: { date, sent, status, transferCount } }: { of: Export }) {
  const own = useWords(exportsWords).send;
  const language = useLanguage();
  const mayDo = useMay();
  const { act, isPending, error } = useAct((api) =>
    answer(api.POST('/v1/finance/exports/{date}/sent', { params: { path: { date } } })),
  );
  if (status !== 'PUBLISHED' || !transferCount) return null;
  if (sent)
    return (
      <Notice tone="good">{own.done({ by: sent.by, moment: formatMoment(sent.at, language, serverNow()) })}</Notice>
    );
  return (
    <>
      <Notice tone="warning">{own.lead}</Notice>
      <FailureNotice error={error} />
      {mayDo('send-export') && (
        <Row>
          <Button isPending={isPending} onPress={() => act(undefined)}>
            {own.act}
          </Button>
        </Row>
      )}
    </>
  );
}
