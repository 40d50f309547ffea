import { answer, type Schemas } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { useLive } from '../../web/live/use-live.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { counterRequestsKey } from './counter-key.ts';

export type CounterRequest = Schemas['CounterRequest'];

/** What clients propose at the counter and waits for an answer; what has lapsed is out, whether or not anybody has told. */
export function useCounterRequests(everyMs?: number): readonly CounterRequest[] {
  const { api } = useSignedIn();
  const { data } = useLive<readonly CounterRequest[]>({
    queryKey: counterRequestsKey,
    queryFn: async () => (await answer(api.GET('/v1/counter-requests'))).items,
  });
  const now = useServerNow(everyMs);
  return data?.filter(({ lapsesAt }) => Date.parse(lapsesAt) > now) ?? [];
}
