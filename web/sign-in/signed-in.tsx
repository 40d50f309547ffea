import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { createApi, type Api } from '../api/client.ts';
import { createQueries } from '../api/queries.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Leaving, type Leave } from './leaving.tsx';
import { SignInEnded } from './openid.ts';
import type { Session } from './session.ts';

interface SignedInValue {
  api: Api;
  session: Session;
  /** Leaves at once, whatever the provider says: what comes of it is told on a page of its own. */
  signOut: () => void;
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

type State = { is: 'in' | 'out' } | Leave | { is: 'failed'; error: unknown };

/**
 * Shows its children to who is signed in, the landing page to everybody else. Who seems to be signed in sees the pages at
 * once, while that is verified: what they read waits for it.
 */
export function SignedIn({ session, landing, failed = notice, children }: Props) {
  const [state, setState] = useState<State>(() => ({ is: session.presence() }));
  const lookAgain = () => void enter(session).then(setState);
  useEffect(() => {
    if (session.presence() === 'in') void enter(session).then(setState);
    return session.follow(() => {
      const presence = session.presence();
      if (presence !== 'in') setState((before) => (before.is === presence ? before : { is: presence }));
    });
  }, [session]);
  const signOut = () => {
    setState({ is: 'leaving', isTrying: true });
    session.signOut().then(
      () => setState({ is: 'leaving' }),
      (error: unknown) => setState({ is: 'leaving', error }),
    );
  };

  switch (state.is) {
    case 'failed':
      return failed(state.error, lookAgain);
    case 'leaving':
      return <Leaving leave={state} onFinish={signOut} />;
    case 'out':
      return landing(() => session.signIn());
    case 'in':
      return (
        <Inside session={session} signOut={signOut} onSignedOut={() => setState({ is: outside(session) })}>
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
    if (error instanceof SignInEnded) return { is: outside(session) };
    return { is: 'failed', error };
  }
}

/** Nobody is in, whatever it seems. */
const outside = (session: Session) => (session.presence() === 'leaving' ? 'leaving' : 'out');

interface InsideProps {
  session: Session;
  signOut: () => void;
  onSignedOut: () => void;
  children: ReactNode;
}

function Inside({ session, signOut, onSignedOut, children }: InsideProps) {
  const [value] = useState(() => ({ api: createApi(session.accessToken), session, signOut }));
  const [queries] = useState(() => createQueries(onSignedOut));
  return (
    <QueryClientProvider client={queries}>
      <SignedInContext value={value}>{children}</SignedInContext>
    </QueryClientProvider>
  );
}
