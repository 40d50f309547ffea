import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { counterRequestKey } from './counter-key.ts';
import { counterRequestPath } from './counter-paths.ts';

/**
 * Proposes an amount, and goes on to where its answer is waited for. The same amount keeps its idempotency key for as long as
 * the page is there: sent again after a lost reply, it is proposed once.
 */
export function usePropose(counter: string) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [keys] = useState(() => new Map<number, string>());
  return useMutation({
    mutationFn: (value: number) => {
      const key = keys.get(value) ?? crypto.randomUUID();
      keys.set(value, key);
      const body = { counter, amount: { value, currency: 'EUR' as const } };
      return answer(api.POST('/v1/me/counter-requests', { params: { header: { 'Idempotency-Key': key } }, body }));
    },
    onSuccess: (request) => {
      queries.setQueryData<Schemas['ClientCounterRequest']>(counterRequestKey(request.id), request);
      navigate(counterRequestPath(request.id));
    },
  });
}
