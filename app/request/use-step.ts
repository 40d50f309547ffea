import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { requestPath } from '../payment/use-request.ts';

const parameter = 'etape';
const steps = { code: 'code', recu: 'receipt' } as const;

type Step = 'overview' | (typeof steps)[keyof typeof steps];

/** The page of a request's receipt. */
export const receiptPath = (id: string): string => `${requestPath(id)}?${parameter}=recu`;

/** The page on which the code approves a request with what was chosen, or as much as can be. */
export const codePath = (id: string): string => `${requestPath(id)}?${parameter}=code`;

/** The steps of one request are entries of the browser's history, so that its back button goes one step back. */
export function useStep(id: string) {
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const cameFromOverview = useHistoryState<{ fromOverview?: true } | null>()?.fromOverview === true;
  const name = search.get(parameter);
  const step: Step = name === 'code' || name === 'recu' ? steps[name] : 'overview';
  const path = requestPath(id);

  const toCode = () => navigate(codePath(id), { state: { fromOverview: true } });
  /** Takes the step back, so that the history does not hold it any more; once, however often it is pressed. */
  const isLeaving = useRef(false);
  const toOverview = useCallback(() => {
    if (isLeaving.current) return;
    isLeaving.current = true;
    if (cameFromOverview) history.back();
    else navigate(path, { replace: true });
  }, [cameFromOverview, navigate, path]);
  useEffect(() => {
    isLeaving.current = false;
  }, [step]);
  return { step, toCode, toOverview };
}
