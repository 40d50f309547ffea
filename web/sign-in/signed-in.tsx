import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { createApi, type Api } from '../api/client.ts';
import { createQueries } from '../api/queries.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { SignInEnded } from './openid.ts';
import type { Session } from './session.ts';

interface SignedInValue {
  api: Api;
  session: Session;
}

const SignedInContext = createContext<SignedInValue | undefined>(undefined);

/** The API in the name of who is signed in, and the way out. */
export function useSignedIn(): SignedInValue {
  const value = useContext(SignedInContext);
  if (!value) throw new Error('useSignedIn is for pages inside <SignedIn>');
  return value;
}

interface Props {
  session: Session;
  /** For whoever is not signed in. */
  landing: (signIn: () => Promise<void>) => ReactNode;
  /** When it cannot be found out who is there, as without a network; a notice unless told otherwise. */
  failed?: (error: unknown, retry: () => void) => ReactNode;
  children: ReactNode;
}

type State = { is: 'in' | 'out' } | { is: 'failed'; error: unknown };

/**
 * Shows its children to who is signed in, the landing page to everybody else. Who seems to be signed in gets the pages at
 * once, while that is found out: what they read waits for it.
 */
export function SignedIn({ session, landing, failed = notice, children }: Props) {
  const [state, setState] = useState<State>({ is: session.seemsSignedIn() ? 'in' : 'out' });
  const lookAgain = () => void enter(session).then(setState);
  useEffect(() => {
    if (session.seemsSignedIn()) void enter(session).then(setState);
  }, [session]);

  switch (state.is) {
    case 'failed':
      return failed(state.error, lookAgain);
    case 'out':
      return landing(() => session.signIn());
    case 'in':
      return (
        <Inside session={session} onSignedOut={() => setState({ is: 'out' })}>
          {children}
        </Inside>
      );
  }
}

const notice = (error: unknown, retry: () => void) => (
  <main>
    <FailureNotice error={error} onRetry={retry} />
  </main>
);

async function enter(session: Session): Promise<State> {
  try {
    await session.accessToken();
    return { is: 'in' };
  } catch (error) {
    if (error instanceof SignInEnded) return { is: 'out' };
    return { is: 'failed', error };
  }
}

function Inside({
  session,
  onSignedOut,
  children,
}: {
  session: Session;
  onSignedOut: () => void;
  children: ReactNode;
}) {
  const [value] = useState(() => ({ api: createApi(() => session.accessToken()), session }));
  const [queries] = useState(() => createQueries(onSignedOut));
  return (
    <QueryClientProvider client={queries}>
      <SignedInContext value={value}>{children}</SignedInContext>
    </QueryClientProvider>
  );
}
