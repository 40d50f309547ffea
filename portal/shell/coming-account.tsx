import { useMutation } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { usePayeeText } from '../../web/payee/use-payee-text.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Row, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { comingAccountWords } from './coming-account-words.ts';

/** An owner reads on every page that transfers will go elsewhere, and stops it with one tap. */
export function ComingAccount() {
  const own = useWords(comingAccountWords);
  const payeeText = usePayeeText();
  const language = useLanguage();
  const { api } = useSignedIn();
  const { data: merchant } = useMerchant();
  const stop = useMutation({
    mutationFn: ({ id, proposalId }: { id: string; proposalId: string }) =>
      answer(
        api.POST('/v1/team/establishments/{id}/coming-account/stop', {
          params: { path: { id } },
          body: { proposalId },
        }),
      ),
  });
  const coming = merchant?.comingAccount;
  if (!merchant || !coming) return null;
  const { proposalId, accountHolder, iban, payee, from, meanwhile } = coming;
  if (stop.data) {
    return (
      <Notice tone="good" title={own.stopped} live>
        {own.stays({ old: stop.data.iban })}
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title={own.title({ day: formatDay(from, language, serverNow()) })}>
      <Stack>
        <p>{own.change({ old: merchant.iban, next: iban, holder: accountHolder })}</p>
        {payee && <p>{payeeText(payee)}.</p>}
        <p>{own[meanwhile]}</p>
        <FailureNotice error={stop.error} />
        <Row>
          <Button look="danger" isPending={stop.isPending} onPress={() => stop.mutate({ id: merchant.id, proposalId })}>
            {own.stop}
          </Button>
        </Row>
      </Stack>
    </Notice>
  );
}
