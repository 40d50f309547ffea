import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';

interface Props {
  /** Leaves for the provider. */
  onSignIn: () => Promise<void>;
  wide?: boolean;
  children: string;
}

/** The one thing to do on a landing page; says so when the provider cannot be reached. */
export function SignInButton({ onSignIn, wide, children }: Props) {
  const [error, setError] = useState<unknown>();
  const [isLeaving, setLeaving] = useState(false);
  const signIn = () => {
    setLeaving(true);
    onSignIn().catch((failure: unknown) => {
      setLeaving(false);
      setError(failure);
    });
  };
  return (
    <>
      <Button look="primary" size="l" wide={wide} isPending={isLeaving} onPress={signIn}>
        {children}
      </Button>
      <FailureNotice error={error} />
    </>
  );
}
