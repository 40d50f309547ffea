import { ScanQrCode } from 'lucide-react';
import { useState } from 'react';
import { Failure } from '../../web/api/failure.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { useWords } from '../../web/words/words.ts';
import type { ScannerDialog } from './scanner-dialog.tsx';
import { collectWords } from './words.ts';

type Scanner = typeof ScannerDialog;

/** Opens the scanner, which is loaded with the first press: few merchants scan, and all of them wait for this page. */
export function ScanButton({ onScan }: { onScan: (identifier: string) => void }) {
  const own = useWords(collectWords);
  const [Scanner, setScanner] = useState<Scanner>();
  const [isLoading, setLoading] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [scanned, setScanned] = useState(false);
  const [error, setError] = useState<Failure>();

  const open = async () => {
    setScanned(false);
    setError(undefined);
    setLoading(true);
    try {
      const loaded = await import('./scanner-dialog.tsx');
      setScanner(() => loaded.ScannerDialog);
      setOpen(true);
    } catch {
      setError(new Failure({ kind: 'unreachable' }));
    } finally {
      setLoading(false);
    }
  };

  return (
    <>
      <Button look="quiet" icon={<ScanQrCode aria-hidden="true" />} isPending={isLoading} onPress={() => void open()}>
        {own.scan}
      </Button>
      <span role="status" className="visually-hidden">
        {scanned ? own.scanned : ''}
      </span>
      <FailureNotice error={error} />
      {isOpen && Scanner && (
        <Scanner
          onClose={() => setOpen(false)}
          onScan={(identifier) => {
            setOpen(false);
            setScanned(true);
            onScan(identifier);
          }}
        />
      )}
    </>
  );
}
