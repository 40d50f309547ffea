import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords, words } from '../words/words.ts';
import { Button, type ButtonProps } from './button.tsx';

const dictionary = words({
  copied: { fr: 'Copié', en: 'Copied' },
});
const shownMs = 2_500;

/** Copies a text, and says that it did. */
export function CopyButton({
  text,
  children,
  ...look
}: { text: string; children: string } & Pick<ButtonProps, 'look' | 'size' | 'wide'>) {
  const [copied, setCopied] = useState(false);
  const { copied: done } = useWords(dictionary);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <Button
        {...look}
        icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {copied ? done : children}
      </Button>
      <span role="status" className="visually-hidden">
        {copied ? done : ''}
      </span>
    </>
  );
}
