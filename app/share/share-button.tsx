import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { latePart } from '../../web/late-part.tsx';
import { Button } from '../../web/ui/button.tsx';

const ByHand = latePart(() => import('../../web/ui/by-hand.tsx'));

interface Props {
  text: string;
  children: string;
}

/**
 * Sends a text by whatever the phone has: a message, an e-mail. Nothing where the browser has none of it; where it has and
 * fails, the text to be taken by hand.
 */
export function ShareButton({ text, children }: Props) {
  const [isRefused, setRefused] = useState(false);
  if (!('share' in navigator)) return null;
  // Waited for by nobody: the phone's own sheet may stay open for as long as its reader likes.
  const share = async () => {
    try {
      await navigator.share({ text });
      setRefused(false);
    } catch (error) {
      // Closing the phone's own sheet is an answer too.
      setRefused(!(error instanceof DOMException && error.name === 'AbortError'));
    }
  };
  return (
    <>
      <Button icon={<Share2 aria-hidden="true" />} onPress={() => void share()}>
        {children}
      </Button>
      {isRefused && <ByHand text={text} because="notShared" />}
    </>
  );
}
