import { useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type PaymentDetail = Schemas['PaymentDetail'];

/** What became of one payment. */
export function usePayment(id: string) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['payment', id],
    queryFn: () => answer(api.GET('/v1/back-office/payments/{id}', { params: { path: { id } } })),
  });
}
