import { Foreseen } from '../errors/foreseen.ts';
import { BarcodeDetector as OwnDetector } from 'qr/decode.js';
import { within } from '../within.ts';

interface Detector {
  detect(image: HTMLVideoElement): Promise<readonly { rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: ['qr_code'] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** Not one picture could be looked at, with whatever this browser has. */
export class CodesNotRead extends Foreseen {
  override readonly name = 'CodesNotRead';
}

/** Longer than a slow phone needs for one picture; a detector that says nothing for so long says nothing at all. */
const patienceMs = 2_000;
/** In a row: a picture may fail by itself, as when the camera is being turned. */
const failuresMax = 20;

const options = { formats: ['qr_code'] } satisfies { formats: ['qr_code'] };

/**
 * Reads codes with the browser's own detector (Shape Detection API; phones have it in their hardware) for as long as it
 * does what it says, with ours from then on: some browsers have one that fails at every picture, or never answers.
 *
 * @returns what reads the text of a code in a picture, undefined when there is none; it throws CodesNotRead
 */
export function codeReader(
  native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector,
): (picture: HTMLVideoElement) => Promise<string | undefined> {
  let trusted = native && startNative(native);
  // Heard of with the first picture.
  trusted?.catch(() => undefined);
  let own: Detector | undefined;
  let failures = 0;

  return async (picture) => {
    try {
      const detector = (await trusted) ?? (own ??= new OwnDetector(options));
      const text = textOf(await within(patienceMs, detector.detect(picture)));
      failures = 0;
      return text;
    } catch (cause) {
      trusted = undefined;
      failures += 1;
      if (failures > failuresMax) throw new CodesNotRead('no picture can be looked at', { cause });
      return undefined;
    }
  };
}

async function startNative(native: DetectorClass): Promise<Detector | undefined> {
  const formats = await within(patienceMs, native.getSupportedFormats());
  return formats.includes('qr_code') ? new native(options) : undefined;
}

/** @throws TypeError when the answer is none */
function textOf([code]: readonly { rawValue: unknown }[]): string | undefined {
  if (!code) return undefined;
  if (typeof code.rawValue !== 'string') throw new TypeError('a code without a text');
  return code.rawValue;
}
