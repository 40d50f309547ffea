import { useQuery } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { ButtonLink } from '../../web/ui/button.tsx';
import { useWords } from '../../web/words/words.ts';
import { counterRequestsKey } from './counter-key.ts';
import { counterRequestPath } from './counter-paths.ts';
import { counterWords } from './words.ts';

/** The way to the counter request that waits already, which was proposed on another page or device. */
export function OpenElsewhere() {
  const own = useWords(counterWords);
  const { api } = useSignedIn();
  const { data } = useQuery({
    queryKey: [...counterRequestsKey, 'open'],
    queryFn: () => answer(api.GET('/v1/me/counter-requests')),
    staleTime: 0,
  });
  const [open] = data?.items ?? [];
  return (
    open && (
      <ButtonLink href={counterRequestPath(open.id)} wide>
        {own.seeOpen}
      </ButtonLink>
    )
  );
}
