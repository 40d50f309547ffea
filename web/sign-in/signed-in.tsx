import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { createApi, type Api } from '../api/client.ts';
import { Failure } from '../api/failure.ts';
import { createQueries } from '../api/queries.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import type { Audience } from './configuration.ts';
import { SignInEnded } from './openid.ts';
import { openSession, type Session } from './session.ts';

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
  audience: Audience;
  redirectUri: string;
  /** While it is not known yet whether somebody is signed in. */
  waiting: ReactNode;
  /** For whoever is not. */
  landing: (signIn: () => Promise<void>) => ReactNode;
  /** When that could not be found out, as without a network; a notice unless told otherwise. */
  failed?: (error: unknown, retry: () => void) => ReactNode;
  children: ReactNode;
}

type State = { is: 'waiting' } | { is: 'failed'; error: unknown } | { is: 'out' | 'in'; session: Session };

/** Shows its children to who is signed in, the landing page to everybody else. */
export function SignedIn({ audience, redirectUri, waiting, landing, failed = notice, children }: Props) {
  const [state, setState] = useState<State>({ is: 'waiting' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let left = false;
    const settle = (next: State) => {
      if (!left) setState(next);
    };
    enter({ audience, redirectUri }).then(settle, (error: unknown) => settle({ is: 'failed', error }));
    return () => {
      left = true;
    };
  }, [audience, redirectUri, attempt]);

  switch (state.is) {
    case 'waiting':
      return waiting;
    case 'failed':
      return failed(state.error, () => setAttempt((count) => count + 1));
    case 'out':
      return landing(() => state.session.signIn());
    case 'in':
      return (
        <Inside session={state.session} onSignedOut={() => setState({ is: 'out', session: state.session })}>
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

async function enter(options: { audience: Audience; redirectUri: string }): Promise<State> {
  try {
    const session = await openSession(options);
    try {
      await session.accessToken();
      return { is: 'in', session };
    } catch (error) {
      if (error instanceof SignInEnded) return { is: 'out', session };
      throw error;
    }
  } catch (error) {
    // No answer at all: fetch fails with a TypeError.
    throw error instanceof TypeError ? new Failure({ kind: 'unreachable' }) : error;
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
