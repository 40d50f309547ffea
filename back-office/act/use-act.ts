import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Api } from '../../web/api/client.ts';
import { useSentOnce } from '../../web/api/use-sent-once.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

/** Sends an act. `key` is its idempotency key, for the routes that take one. */
export type Send<Input, Output> = (api: Api, input: Input, key: string) => Promise<Output>;

/**
 * One act of the operator: one call at a time, with the same idempotency key for as long as it says the same and the page is
 * there. What the pages have read is read anew afterwards.
 */
export function useAct<Input, Output>(send: Send<Input, Output>, onDone: (output: Output) => void = () => undefined) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  const [keys] = useState(() => new Map<string, string>());
  const { mutateAsync, isPending, error, data, reset } = useMutation({
    mutationFn: (input: Input) => {
      const content = JSON.stringify(input ?? null);
      const key = keys.get(content) ?? crypto.randomUUID();
      keys.set(content, key);
      return send(api, input, key);
    },
    onSuccess: () => void queries.invalidateQueries(),
  });
  const sendOne = (input: Input) => mutateAsync(...([input] as Parameters<typeof mutateAsync>));
  return { act: useSentOnce(sendOne, { onDone }), isPending, error, done: data, reset };
}
