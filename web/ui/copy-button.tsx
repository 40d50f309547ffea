import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { latePart } from '../late-part.tsx';
import { within } from '../within.ts';
import { useWords, words } from '../words/words.ts';
import { Button, type ButtonProps } from './button.tsx';

const ByHand = latePart(() => import('./by-hand.tsx'));

const dictionary = words({
  copied: { fr: 'Copié', en: 'Copied' },
});
const shownMs = 2_500;
const patienceMs = 3_000;

/** Copies a text, and says that it did; where the browser does not, shows it to be copied by hand. */
export function CopyButton({
  text,
  children,
  ...look
}: { text: string; children: string } & Pick<ButtonProps, 'look' | 'size' | 'wide'>) {
  const [copied, setCopied] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const { copied: done } = useWords(dictionary);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await within(patienceMs, navigator.clipboard.writeText(text));
      setCopied(true);
      setRefused(false);
    } catch {
      setRefused(true);
    }
  };
  return (
    <>
      <Button
        {...look}
        icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        onPress={() => void copy()}
      >
        {copied ? done : children}
      </Button>
      <span role="status" className="visually-hidden">
        {copied ? done : ''}
      </span>
      {isRefused && <ByHand text={text} because="notCopied" />}
    </>
  );
}
