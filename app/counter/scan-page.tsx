import { ScanQrCode } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Scanner } from '../../web/scan/scanner.tsx';
import { Button } from '../../web/ui/button.tsx';
import { PageHeader } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { counterPath } from './counter-paths.ts';
import { scannedCounter } from './scanned-counter.ts';
import { counterWords } from './words.ts';

/** The App's own way to a counter; the phone's camera opens its page as well, but in the browser. */
export default function ScanPage() {
  const own = useWords(counterWords);
  const [, navigate] = useLocation();
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <BackLink href="/">{own.back}</BackLink>
      <PageHeader title={own.title} lead={own.lead} />
      <Button look="primary" size="l" wide icon={<ScanQrCode aria-hidden="true" />} onPress={() => setOpen(true)}>
        {own.scan}
      </Button>
      {isOpen && (
        <Scanner
          words={own.scanner}
          parse={scannedCounter}
          onScan={(code) => navigate(counterPath(code), { replace: true })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
