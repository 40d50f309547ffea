import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay, formatMoment } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { Card, Facts, PageHeader, Row, Stack } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { repaymentPath } from '../debts/repayment-link.ts';
import { Guarded } from '../operator/guarded.tsx';
import { useMay } from '../operator/use-operator.ts';
import type { WorkItem } from '../work/use-work.ts';
import { WorkItemPage } from '../work/work-item-page.tsx';
import { SettleCard } from './settle-card.tsx';
import { bankWords } from './words.ts';

export default function BankEntryPage({ id }: { id: string }) {
  const own = useWords(bankWords);
  return (
    <Guarded right="read-exports">
      <WorkItemPage list="bank-entries" id={id} back={own.back} gone={own.gone}>
        {(entry) => <Entry entry={entry} />}
      </WorkItemPage>
    </Guarded>
  );
}

/** What the bank has said, why it matched nothing, and what is to be done about it. */
function Entry({ entry: { id, since, facts } }: { entry: WorkItem }) {
  const own = useWords(bankWords);
  const language = useLanguage();
  const mayDo = useMay();
  const text = (name: string) => String(facts[name] ?? '');
  const reason = text('reason') as keyof typeof own.reasons;
  const amount = facts['amount'] === undefined ? undefined : Number(facts['amount']);
  const euros = formatCents(Math.abs(amount ?? 0), language);
  const endToEndId = text('endToEndId');
  const repaid = {
    amount: amount && Math.abs(amount),
    bankReference: text('bankReference'),
    valueDate: text('bookedOn'),
  };
  const said = (label: string, name: string): [string, ReactNode][] =>
    text(name) === '' ? [] : [[label, <Verbatim key={name}>{text(name)}</Verbatim>]];
  return (
    <>
      <PageHeader title={own.reasons[reason]} lead={own.what[reason]} />
      <Stack space="l">
        <Card label={own.title}>
          <Facts
            facts={[
              ...(amount === undefined
                ? []
                : [[own.amount, amount < 0 ? own.credited({ amount: euros }) : euros] satisfies [string, ReactNode]]),
              ...(endToEndId === ''
                ? []
                : [
                    [
                      own.transfer,
                      <Link key="transfer" href={`/virements/${endToEndId}`}>
                        <Verbatim>{endToEndId}</Verbatim>
                      </Link>,
                    ] satisfies [string, ReactNode],
                  ]),
              ...said(own.code, 'code'),
              ...said(own.reference, 'bankReference'),
              ...(text('bookedOn') === ''
                ? []
                : [[own.bookedOn, formatDay(text('bookedOn'), language, serverNow())] satisfies [string, ReactNode]]),
              ...said(own.file, 'file'),
              [own.since, formatMoment(since, language, serverNow())],
            ]}
          />
        </Card>
        {text('merchantId') !== '' && mayDo('record-repayment') && (
          <Row>
            <ButtonLink href={repaymentPath(text('merchantId'), repaid)}>{own.debt}</ButtonLink>
          </Row>
        )}
        {mayDo('record-bank-answer') && <SettleCard id={id} isFile={reason === 'FILE_REFUSED'} />}
      </Stack>
    </>
  );
}
