import { useQuery } from '@tanstack/react-query';
import { answer, type Api } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export const recentClientsKey = ['recent-clients'] as const;

const readRecentClients = async (api: Api) => (await answer(api.GET('/v1/merchant/recent-clients'))).items;

export type RecentClient = Awaited<ReturnType<typeof readRecentClients>>[number];

const staleMs = 60_000;

/** Whom the merchant asked lately, the last one first. Nothing depends on it: where it cannot be read, nobody is offered. */
export function useRecentClients(): readonly RecentClient[] {
  const { api } = useSignedIn();
  const { data = [] } = useQuery({
    queryKey: recentClientsKey,
    queryFn: () => readRecentClients(api),
    staleTime: staleMs,
  });
  return data;
}
