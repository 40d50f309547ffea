import { BarcodeDetector as OwnDetector } from 'qr/decode.js';

interface Detector {
  detect(image: HTMLVideoElement): Promise<readonly { rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: ['qr_code'] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own (Shape Detection API) where there is one: phones have it in their hardware. */
async function createDetector(): Promise<Detector> {
  const native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  const isGood = native !== undefined && (await native.getSupportedFormats()).includes('qr_code');
  return new (isGood ? native : OwnDetector)({ formats: ['qr_code'] });
}

/** Leaves the processor time for the rest of the page. */
const pauseMs = 120;

const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs));

/** Tells the text of each QR code that the video shows, again and again, until `signal` is aborted. */
export async function readCodes(
  video: HTMLVideoElement,
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<void> {
  const detector = await createDetector();
  while (!signal.aborted) {
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
      const [code] = await detector.detect(video);
      if (code && !signal.aborted) onText(code.rawValue);
    }
    await pause();
  }
}
