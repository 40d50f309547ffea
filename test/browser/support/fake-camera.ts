import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import encodeQR from 'qr';

const width = 640;
const height = 480;
const modulePixelsMax = 12;
const [black, white, noColour] = [16, 235, 128];

/** One picture, YUV 4:2:0: the code in the middle, black on white. */
function frame(code: readonly (readonly boolean[])[]): Buffer {
  const luma = Buffer.alloc(width * height, white);
  const modulePixels = Math.min(modulePixelsMax, Math.floor(height / code.length));
  const side = code.length * modulePixels;
  const [left, top] = [(width - side) / 2, (height - side) / 2];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isDark = code[Math.floor(y / modulePixels)]?.[Math.floor(x / modulePixels)];
      if (isDark) luma[(top + y) * width + left + x] = black;
    }
  }
  return Buffer.concat([luma, Buffer.alloc((width * height) / 2, noColour)]);
}

/** What makes Chromium's camera see a QR code of `text`: a film in the YUV4MPEG2 format that it plays over and over. */
export function cameraThatSees(text: string): string[] {
  const film = join(mkdtempSync(join(tmpdir(), 'camera-')), 'code.y4m');
  const picture = Buffer.concat([Buffer.from('FRAME\n'), frame(encodeQR(text, 'raw', { border: 4 }))]);
  writeFileSync(
    film,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`), picture, picture]),
  );
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
}
