import { Link } from 'wouter';
import { refusalCode } from '../../web/api/failure.ts';
import { formatCents } from '../../web/format/money.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { PageHeader, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { useMay } from '../operator/use-operator.ts';
import { ClaimCard } from './claim/claim-card.tsx';
import { DebtFacts } from './debt-facts.tsx';
import { DebtHistory } from './debt-history.tsx';
import { OwnerCard } from './owner-card.tsx';
import { RepaymentCard } from './repayment-card.tsx';
import { useDebt, type DebtDetail } from './use-debts.ts';
import { debtWords } from './words.ts';
import { WriteOffCard } from './write-off-card.tsx';

export default function DebtPage({ id }: { id: string }) {
  return (
    <Guarded right="read-money">
      <ReadDebt id={id} />
    </Guarded>
  );
}

function ReadDebt({ id }: { id: string }) {
  const { one: own } = useWords(debtWords);
  const { data: debt, error, refetch } = useDebt(id);
  const isNone = refusalCode(error) === 'not-found';
  return (
    <>
      <BackLink href="/impayes">{own.back}</BackLink>
      {isNone ? <Notice>{own.none}</Notice> : <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!debt && !error && <Skeleton />}
      {debt && !isNone && <Debt debt={debt} />}
    </>
  );
}

/** One debt: what it is made of, who looks after it, and what may be done about it. */
function Debt({ debt }: { debt: DebtDetail }) {
  const { one: own } = useWords(debtWords);
  const mayDo = useMay();
  const { merchantId, tradeName = merchantId, left } = debt;
  const isLeft = left.value > 0;
  return (
    <>
      <PageHeader
        title={own.title({ amount: formatCents(debt.amount.value, useLanguage()) })}
        lead={
          <Link href={`/etablissements/${merchantId}`}>
            <Verbatim>{tradeName}</Verbatim>
          </Link>
        }
      />
      <Stack space="l">
        <DebtFacts debt={debt} />
        {mayDo('claim-debt') && <OwnerCard debt={debt} />}
        {isLeft && mayDo('claim-debt') && <ClaimCard debt={debt} />}
        {mayDo('record-repayment') && <RepaymentCard debt={debt} />}
        {isLeft && mayDo('write-off') && <WriteOffCard key={left.value} debt={debt} />}
        <DebtHistory debt={debt} />
      </Stack>
    </>
  );
}
