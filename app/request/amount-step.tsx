import { useState } from 'react';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { requestPath } from '../payment/use-request.ts';
import { AmountChoice } from './amount-choice.tsx';
import { amountProblem, chosenCents, needsSecondLook, type AmountDraft, type AmountLimits } from './chosen-amount.ts';
import styles from './amount-step.module.css';
import { DeclineDialog } from './decline-dialog.tsx';
import { ObstacleNotice } from './obstacle-notice.tsx';
import type { Obstacle } from './obstacle-of.ts';
import { SecondLook } from './second-look.tsx';
import { useScreenStart } from './use-screen-start.ts';
import { requestWords } from './words.ts';

interface Props {
  request: ClientPaymentRequest;
  limits: AmountLimits;
  draft: AmountDraft;
  onDraft: (draft: AmountDraft) => void;
  obstacle: Obstacle | undefined;
  /** Of an approval that led back here. */
  refusal: unknown;
  onContinue: () => void;
}

/** How much of it is paid in vouchers. */
export function AmountStep({ request, limits, draft, onDraft, obstacle, refusal, onContinue }: Props) {
  const { amount: own } = useWords(requestWords);
  const [isAsked, setAsked] = useState(false);
  const [secondLook, setSecondLook] = useState(false);
  const [isDeclining, setDeclining] = useState(false);
  useScreenStart();
  const cents = chosenCents(draft, limits);
  const problem = amountProblem(cents, limits);

  const proceed = () => {
    if (problem !== undefined || cents === undefined) setAsked(true);
    else if (needsSecondLook(cents, limits)) setSecondLook(true);
    else onContinue();
  };
  return (
    <>
      {obstacle !== undefined ? (
        <ObstacleNotice obstacle={obstacle} returnTo={requestPath(request.id)} />
      ) : limits.available === 0 ? (
        <Notice tone="warning" title={own.nothing}>
          {own.nothingDetail}
        </Notice>
      ) : (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            proceed();
          }}
        >
          <FailureNotice error={refusal} />
          <AmountChoice limits={limits} draft={draft} onDraft={onDraft} problem={problem} isAsked={isAsked} />
          <Button type="submit" look="primary" size="l" wide>
            {own.continue}
          </Button>
        </form>
      )}
      <Button look="quiet" wide onPress={() => setDeclining(true)}>
        {own.decline}
      </Button>
      {cents !== undefined && (
        <SecondLook
          isOpen={secondLook}
          cents={cents}
          asked={limits.asked}
          onChange={() => setSecondLook(false)}
          onConfirm={onContinue}
        />
      )}
      <DeclineDialog request={request} isOpen={isDeclining} onClose={() => setDeclining(false)} />
    </>
  );
}
