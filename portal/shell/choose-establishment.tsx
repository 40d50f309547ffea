import { useEffect } from 'react';
import { baseOf } from '../../web/establishment.ts';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Skeleton } from '../../web/ui/layout.tsx';
import { useMember } from './use-member.ts';

/** Whoever has several establishments and names none in the address is led to the first, to choose another one there. */
export function ChooseEstablishment() {
  const { data: member, error, refetch } = useMember();
  const first = member?.establishments[0]?.id;
  useEffect(() => {
    if (first !== undefined) location.replace(baseOf(first) + location.pathname + location.search + location.hash);
  }, [first]);
  return <main>{error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Skeleton />}</main>;
}
