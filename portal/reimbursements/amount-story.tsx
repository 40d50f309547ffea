import { isolate } from '../../contract/words/isolate.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay, isoDay } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { partsOf, type Line } from './lines.ts';
import type { ReadReimbursement } from './use-reimbursement.ts';
import styles from './why-this-amount.module.css';
import { reimbursementWords } from './words.ts';

interface Props extends ReadReimbursement {
  /** All lines are there, so that they can be summed up. */
  isComplete: boolean;
  withLines: boolean;
}

/** A transfer told in sentences: what it adds up from, then each line. */
export function AmountStory({ reimbursement, lines, isComplete, withLines }: Props) {
  const language = useLanguage();
  const { why, payments, detail } = useWords(reimbursementWords);
  const { data: merchant } = useMerchant();
  const euros = (cents: number) => formatCents(cents, language);
  const dayOf = (date: string) => formatDay(date, language, serverNow());

  const { captured, refunded, carried, settled } = partsOf(lines);
  const capturedDays = ({ firstDay = '', lastDay = '' }: typeof captured) =>
    firstDay === lastDay
      ? why.onDay({ day: dayOf(firstDay) })
      : why.betweenDays({ first: dayOf(firstDay), last: dayOf(lastDay) });
  const fee = reimbursement.fee.value;
  const sumOfPayments = isComplete
    ? [
        captured.count > 0 &&
          why.captured({ count: captured.count, days: capturedDays(captured), amount: euros(captured.gross) }),
        refunded.count > 0 && why.refunded({ count: refunded.count, amount: euros(refunded.gross) }),
      ]
    : [`${payments({ count: reimbursement.paymentCount })}\u00a0: ${euros(reimbursement.gross.value)}.`];
  const carries = isComplete
    ? carried.map(({ from, net }) => (net < 0 ? why.owed : why.kept)({ day: dayOf(from), amount: euros(net) }))
    : [reimbursement.carried.value !== 0 && `${detail.kinds.CARRY}\u00a0: ${euros(reimbursement.carried.value)}.`];
  const settlements = isComplete
    ? settled.map(({ kind, day, net }) =>
        why.lineWithoutFee({ name: detail.kinds[kind], day: dayOf(day), net: euros(net) }),
      )
    : [];
  const sentences = [
    ...sumOfPayments,
    fee === 0 ? captured.count > 0 && why.noFee : why.fee({ amount: euros(-fee) }),
    ...carries,
    ...settlements,
  ];

  const sentenceOf = (line: Line) => {
    const { kind, reference, at } = line;
    const name = reference === undefined ? detail.kinds[kind] : `${detail.kinds[kind]} ${isolate(reference)}`;
    const day = dayOf(isoDay(at));
    const { gross, fee: ownFee, net } = line;
    if (ownFee.value === 0) return why.lineWithoutFee({ name, day, net: euros(net.value) });
    const tell = gross.value < 0 ? why.refundLine : why.line;
    return tell({ name, day, gross: euros(gross.value), fee: euros(Math.abs(ownFee.value)), net: euros(net.value) });
  };

  return (
    <>
      <ul className={styles.parts}>
        {sentences.map((sentence) => sentence && <li key={sentence}>{sentence}</li>)}
        <li className={styles.total}>{why.total({ amount: euros(reimbursement.net.value) })}</li>
      </ul>
      {withLines && (
        <>
          <p>{why.each}</p>
          <ol className={styles.each}>
            {lines.map((line) => (
              <li key={`${line.kind}${line.paymentRequestId}${line.at}`}>{sentenceOf(line)}</li>
            ))}
          </ol>
        </>
      )}
      {merchant && captured.count > 0 && (
        <p>{why.day({ days: merchant.terms.leadBusinessDays, day: dayOf(reimbursement.executionDate) })}</p>
      )}
    </>
  );
}
