import { Share2 } from 'lucide-react';
import { Button } from '../../web/ui/button.tsx';

interface Props {
  text: string;
  children: string;
}

/** Sends a text by whatever the phone has: a message, an e-mail. Nothing where the browser has none of it. */
export function ShareButton({ text, children }: Props) {
  if (!('share' in navigator)) return null;
  return (
    <Button icon={<Share2 aria-hidden="true" />} onPress={() => void share(text)}>
      {children}
    </Button>
  );
}

async function share(text: string): Promise<void> {
  try {
    await navigator.share({ text });
  } catch (error) {
    // Closing the phone's own sheet is an answer too.
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
}
