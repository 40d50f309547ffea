import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import { isStorageBlocked } from '../storage.ts';
import { useWords } from '../words/words.ts';
import { signInWords } from './words.ts';

interface Props {
  /** Leaves for the provider. */
  onSignIn: () => Promise<void>;
  wide?: boolean;
  children: string;
}

/** The one thing to do on a landing page; says so where it would lead nowhere, and when the provider cannot be reached. */
export function SignInButton({ onSignIn, wide, children }: Props) {
  const own = useWords(signInWords);
  const [isBlocked] = useState(isStorageBlocked);
  const [error, setError] = useState<unknown>();
  const [isLeaving, setLeaving] = useState(false);
  const signIn = () => {
    setLeaving(true);
    onSignIn().catch((failure: unknown) => {
      setLeaving(false);
      setError(failure);
    });
  };
  if (isBlocked) return <Notice tone="warning">{own.nothingKept}</Notice>;
  return (
    <>
      <Button look="primary" size="l" wide={wide} isPending={isLeaving} onPress={signIn}>
        {children}
      </Button>
      <FailureNotice error={error} />
    </>
  );
}
