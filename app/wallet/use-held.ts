import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { useOpenRequests } from '../payment/use-open-requests.ts';
import { historyKey } from './use-history.ts';
import { walletKey } from './use-wallet.ts';

/** The requests that hold a part of the vouchers, live. When one comes or goes, so do the balance and the history. */
export function useHeld(): ClientPaymentRequest[] {
  const queries = useQueryClient();
  const { data: open } = useOpenRequests();
  const ids = open?.map(({ id, status }) => `${id} ${status}`).join();
  const seen = useRef(ids);
  useEffect(() => {
    if (ids === undefined || seen.current === ids) return;
    const isFirst = seen.current === undefined;
    seen.current = ids;
    if (isFirst) return;
    void queries.invalidateQueries({ queryKey: walletKey });
    void queries.invalidateQueries({ queryKey: historyKey });
  }, [ids, queries]);
  return open?.filter(({ status }) => status === 'AWAITING_MERCHANT') ?? [];
}
