import { codeReader } from './code-reader.ts';

/** Leaves the processor time for the rest of the page. */
const pauseMs = 120;

const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs));

/**
 * Tells the text of each QR code that the video shows, again and again, until `signal` is aborted.
 *
 * @throws CodesNotRead
 */
export async function readCodes(
  video: HTMLVideoElement,
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<void> {
  const read = codeReader();
  while (!signal.aborted) {
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
      const text = await read(video);
      if (text !== undefined && !signal.aborted) onText(text);
    }
    await pause();
  }
}
