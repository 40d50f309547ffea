import { Scanner } from '../../web/scan/scanner.tsx';
import { useWords } from '../../web/words/words.ts';
import { parseDeviceLink } from './device-link.ts';
import { scanWords } from './scan-words.ts';

interface Props {
  onScan: (link: string) => void;
  onClose: () => void;
}

/** Reads the link from the new device's screen. The phone's own camera would open it in the browser, not in the installed App. */
export function LinkScanner({ onScan, onClose }: Props) {
  const own = useWords(scanWords);
  const linkIn = (text: string) => (parseDeviceLink(text) ? text : undefined);
  return <Scanner words={own} parse={linkIn} onScan={onScan} onClose={onClose} />;
}
