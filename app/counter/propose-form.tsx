import { useState } from 'react';
import type { Schemas } from '../../web/api/client.ts';
import { problemOf } from '../../web/api/failure.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { tell, useWords } from '../../web/words/words.ts';
import { useDevice } from '../device/use-device.ts';
import { Keypad } from '../request/keypad.tsx';
import { ObstacleNotice } from '../request/obstacle-notice.tsx';
import { obstacleOf } from '../request/obstacle-of.ts';
import { hasFinePointer } from '../request/pointer.ts';
import { pressAmountKey, typedCents } from '../request/type-amount.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { useWallet } from '../wallet/use-wallet.ts';
import styles from './counter.module.css';
import { counterPath } from './counter-paths.ts';
import { OpenElsewhere } from './open-elsewhere.tsx';
import { proposalProblem } from './proposed-amount.ts';
import { usePropose } from './use-propose.ts';
import { counterWords } from './words.ts';

/** How much is proposed; nothing is paid by it. */
export function ProposeForm({ code, counter }: { code: string; counter: Schemas['Counter'] }) {
  const own = useWords(counterWords);
  const language = useLanguage();
  const { data: wallet } = useWallet();
  const deviceQuery = useDevice();
  // Where the browser keeps no keys, none is enrolled.
  const device = deviceQuery.isError ? null : deviceQuery.data;
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { mutate, error, isPending, reset } = usePropose(code);
  const { merchant } = counter;
  const limits = { floor: counter.amountFloor.value, ceiling: counter.amountCeiling.value };
  const cents = typedCents(text);
  const problem = proposalProblem(cents, limits);
  const obstacle =
    device === undefined
      ? undefined
      : obstacleOf({ device, isLocked: wallet?.locked === true, refusal: problemOf(error) });
  const type = (next: string) => {
    setText(next);
    setAsked(false);
    reset();
  };
  return (
    <>
      <BackLink href="/">{own.back}</BackLink>
      <PageTitle title={own.title} />
      <h1 tabIndex={-1} className={styles.head}>
        <span className={styles.at}>{own.at}</span> <bdi className={styles.merchant}>{merchant.name}</bdi>{' '}
        <span className={styles.city}>{merchant.city}</span>
      </h1>
      {obstacle !== undefined ? (
        <ObstacleNotice obstacle={obstacle} returnTo={counterPath(code)} />
      ) : (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (problem !== undefined || cents === undefined) setAsked(true);
            else mutate(cents);
          }}
        >
          <TextField
            label={own.amount}
            size="l"
            inputMode="decimal"
            autoComplete="off"
            // On a phone this would call up its own keyboard, over the keys below.
            autoFocus={hasFinePointer()}
            value={text}
            onChange={type}
            error={
              problem !== undefined && (isAsked || problem === 'large')
                ? tell(own.problems[problem], {
                    floor: formatCents(limits.floor, language),
                    ceiling: formatCents(limits.ceiling, language),
                  })
                : undefined
            }
            after={<span aria-hidden="true">€</span>}
          />
          <Keypad withMark onKey={(key) => type(pressAmountKey(text, key))} />
          {wallet && (
            <p className={styles.help}>{own.available({ amount: formatCents(wallet.available.value, language) })}</p>
          )}
          <FailureNotice error={error} />
          {problemOf(error)?.code === 'counter-request-open' && <OpenElsewhere />}
          <Button type="submit" look="primary" size="l" wide isPending={isPending}>
            {cents !== undefined && problem === undefined
              ? own.proposeAmount({ amount: formatCents(cents, language) })
              : own.propose}
          </Button>
          <p className={styles.help}>{own.next}</p>
        </form>
      )}
    </>
  );
}
