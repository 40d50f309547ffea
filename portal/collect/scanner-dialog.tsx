import { parseIdentifier } from '../../contract/identifier.ts';
import { Scanner } from '../../web/scan/scanner.tsx';
import { useWords } from '../../web/words/words.ts';
import { scanWords } from './scan-words.ts';

interface Props {
  onScan: (identifier: string) => void;
  onClose: () => void;
}

/** Reads the client's identifier from the code that the App shows. */
export function ScannerDialog({ onScan, onClose }: Props) {
  const own = useWords(scanWords);
  return <Scanner words={own} parse={(text) => parseIdentifier(text)?.value} onScan={onScan} onClose={onClose} />;
}
