import { beforeEach, expect, it, vi } from 'vitest';
import { CodesNotRead, codeReader } from '../../../web/scan/code-reader.ts';

const own = vi.hoisted(() => ({ detect: vi.fn<() => Promise<{ rawValue: string }[]>>() }));
vi.mock('qr/decode.js', () => ({
  BarcodeDetector: class {
    detect = own.detect;
  },
}));

const picture = {} as HTMLVideoElement;
const code = (rawValue: unknown) => [{ rawValue }] as { rawValue: string }[];

/** A browser's own detector, good unless told otherwise. */
function nativeDetector({
  formats = () => Promise.resolve(['ean_13', 'qr_code']),
  detect = () => Promise.resolve(code('native')),
}: {
  formats?: () => Promise<string[]>;
  detect?: () => Promise<{ rawValue: string }[]>;
} = {}) {
  return class {
    static getSupportedFormats = formats;
    detect = detect;
  };
}

/** What is read of the first pictures, however long that takes. */
async function textsOf(read: ReturnType<typeof codeReader>, pictures = 3): Promise<(string | undefined)[]> {
  const texts: (string | undefined)[] = [];
  for (let index = 0; index < pictures; index += 1) {
    const text = read(picture);
    await vi.runAllTimersAsync();
    texts.push(await text);
  }
  return texts;
}

beforeEach(() => {
  vi.useFakeTimers();
  own.detect.mockReset().mockResolvedValue(code('own'));
  return () => vi.useRealTimers();
});

it('a browser that reads codes itself does so', async () => {
  expect(await textsOf(codeReader(nativeDetector()))).toEqual(['native', 'native', 'native']);
  expect(own.detect).not.toHaveBeenCalled();
});

const never = () => new Promise<never>(() => undefined);
const fails = () => Promise.reject(new DOMException('Barcode detection service unavailable.', 'NotSupportedError'));

it.each([
  ['is not there', undefined],
  ['reads no QR codes', nativeDetector({ formats: () => Promise.resolve([]) })],
])('a browser whose detector %s reads with ours', async (_is, native) => {
  expect(await textsOf(codeReader(native))).toEqual(['own', 'own', 'own']);
});

it.each([
  ['does not say what it reads', nativeDetector({ formats: fails })],
  ['never says what it reads', nativeDetector({ formats: never })],
  ['says nonsense about what it reads', nativeDetector({ formats: () => Promise.resolve(undefined as never) })],
  ['fails', nativeDetector({ detect: fails })],
  [
    'fails once',
    nativeDetector({ detect: vi.fn(() => Promise.resolve(code('native'))).mockImplementationOnce(fails) }),
  ],
  [
    'throws',
    nativeDetector({
      detect: () => {
        throw new TypeError('gone');
      },
    }),
  ],
  ['never answers', nativeDetector({ detect: never })],
  ['answers nonsense', nativeDetector({ detect: () => Promise.resolve(code(7)) })],
])('where the browser’s detector %s, that picture is skipped and ours reads on', async (_does, native) => {
  expect(await textsOf(codeReader(native))).toEqual([undefined, 'own', 'own']);
});

it('a picture without a code is no failure', async () => {
  own.detect.mockResolvedValue([]);
  expect(await textsOf(codeReader(undefined), 50)).toEqual(Array.from({ length: 50 }));
});

it('pictures that cannot be looked at are skipped, but not for ever', async () => {
  own.detect.mockImplementation(fails);
  const read = codeReader(undefined);
  expect(await textsOf(read, 20)).toEqual(Array.from({ length: 20 }));
  await expect(read(picture)).rejects.toThrow(CodesNotRead);
});
