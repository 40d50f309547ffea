import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { findDeviceKey } from './device-key.ts';

/** Who is signed in. */
export function useMe() {
  const { api } = useSignedIn();
  return useQuery({ queryKey: ['me'], queryFn: () => answer(api.GET('/v1/me')), staleTime: 10 * 60_000 });
}

const deviceQuery = (clientId: string) => ({
  queryKey: ['device', clientId],
  queryFn: async () => (await findDeviceKey(clientId)) ?? null,
  staleTime: Infinity,
});

/** This device's key; `null` when whoever is signed in has not enrolled it. */
export function useDevice() {
  const { data: me } = useMe();
  return useQuery({ ...deviceQuery(me?.id ?? ''), enabled: me !== undefined });
}

/** To be called when a key was kept or forgotten. */
export function useDeviceChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['device'] });
}
