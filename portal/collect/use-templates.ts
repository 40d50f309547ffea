import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import type { Template } from './templates.ts';

const queryKey = ['templates'] as const;
const staleMs = 5 * 60_000;
const triesMax = 3;

/** The merchant's templates. The form does without: where they cannot be read, there are none. */
export function useTemplates(): readonly Template[] {
  const { api } = useSignedIn();
  const { data } = useQuery({
    queryKey,
    queryFn: () => answer(api.GET('/v1/merchant/templates')),
    staleTime: staleMs,
  });
  return data?.items ?? [];
}

type Change = (templates: readonly Template[]) => Template[];

/** Makes one change of what the templates are by now, also where another device has changed them in between. */
export function useChangeTemplates() {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    scope: { id: 'templates' },
    mutationFn: async (change: Change) => {
      for (let tries = 1; ; tries += 1) {
        const { version, items } = await answer(api.GET('/v1/merchant/templates'));
        try {
          return await answer(api.PUT('/v1/merchant/templates', { body: { version, items: change(items) } }));
        } catch (error) {
          if (tries === triesMax || refusalCode(error) !== 'templates-changed') throw error;
        }
      }
    },
    onSuccess: (saved) => queries.setQueryData(queryKey, saved),
  });
}
