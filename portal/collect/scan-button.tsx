import { ScanQrCode } from 'lucide-react';
import { useState } from 'react';
import { Failure } from '../../web/api/failure.ts';
import { Button } from '../../web/ui/button.tsx';
import { useWords } from '../../web/words/words.ts';
import type { ScannerDialog } from './scanner-dialog.tsx';
import { collectWords } from './words.ts';

type Scanner = typeof ScannerDialog;

interface Props {
  onScan: (identifier: string) => void;
  /** Why the scanner did not come; undefined once it is asked for again. */
  onFailure: (failure: Failure | undefined) => void;
}

/** Opens the scanner, which is loaded with the first press: few merchants scan, and all of them wait for this page. */
export function ScanButton({ onScan, onFailure }: Props) {
  const own = useWords(collectWords);
  const [Scanner, setScanner] = useState<Scanner>();
  const [isLoading, setLoading] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [scanned, setScanned] = useState(false);

  const open = async () => {
    setScanned(false);
    onFailure(undefined);
    setLoading(true);
    try {
      const loaded = await import('./scanner-dialog.tsx');
      setScanner(() => loaded.ScannerDialog);
      setOpen(true);
    } catch {
      onFailure(new Failure({ kind: 'unreachable' }));
    } finally {
      setLoading(false);
    }
  };

  return (
    <>
      <Button look="quiet" aria-label={own.scan} isPending={isLoading} onPress={() => void open()}>
        {!isLoading && <ScanQrCode aria-hidden="true" />}
      </Button>
      <span role="status" className="visually-hidden">
        {scanned ? own.scanned : ''}
      </span>
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
