/*
 * Runs in a page of Chromium, which puts pictures of two windows into one frame and encodes frames by WebCodecs. Mediabunny,
 * loaded before, writes them into files.
 */
/* global Mediabunny, document, createImageBitmap */

const width = 1280;
const height = 780;
const windows = {
  portal: { x: 32, y: 28, width: 866, height: 634, radius: 14 },
  phone: { x: 944, y: 28, width: 293, height: 634, radius: 30 },
};
/** A decoder needs a frame now and then, also where nothing moves. */
const frameEverySeconds = 1;
const formats = {
  webm: () => ({ format: new Mediabunny.WebMOutputFormat(), codec: 'vp9', bitrate: 700_000 }),
  mp4: () => ({ format: new Mediabunny.Mp4OutputFormat({ fastStart: 'in-memory' }), codec: 'avc', bitrate: 800_000 }),
};

const canvas = document.createElement('canvas');
Object.assign(canvas, { width, height });
const context = canvas.getContext('2d', { alpha: false });
const pictures = {};
const outputs = {};
let seconds = 0;

async function begin() {
  for (const [name, setting] of Object.entries(formats)) {
    const { format, codec, bitrate } = setting();
    if (!(await Mediabunny.canEncodeVideo(codec, { width, height, bitrate }))) {
      throw new Error(
        `This browser cannot encode ${codec}, which the film is for older phones and others: take another one`,
      );
    }
    const output = new Mediabunny.Output({ format, target: new Mediabunny.BufferTarget() });
    const source = new Mediabunny.CanvasSource(canvas, { codec, bitrate, keyFrameInterval: 10 });
    output.addVideoTrack(source);
    await output.start();
    outputs[name] = { output, source };
  }
}

/** @param {Record<string, string>} fresh new pictures, PNG in base64  @param {{window: string, x: number, y: number} | undefined} tap  */
async function show(fresh, tap, step, lasts) {
  for (const [name, png] of Object.entries(fresh)) {
    pictures[name] = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  }
  draw(tap, step);
  for (let shown = 0; shown < lasts - 0.001; shown += frameEverySeconds) {
    const duration = Math.min(frameEverySeconds, lasts - shown);
    for (const { source } of Object.values(outputs)) await source.add(seconds, duration);
    seconds += duration;
  }
}

function draw(tap, step) {
  context.fillStyle = '#07453f';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  for (const [name, place] of Object.entries(windows)) {
    if (!pictures[name]) continue;
    context.save();
    context.beginPath();
    context.roundRect(place.x, place.y, place.width, place.height, place.radius);
    context.clip();
    context.drawImage(pictures[name], place.x, place.y, place.width, place.height);
    context.restore();
    context.lineWidth = name === 'phone' ? 6 : 2;
    context.strokeStyle = '#0f1513';
    context.stroke();
  }
  for (let dot = 1; dot <= 4; dot += 1) {
    context.beginPath();
    context.arc(width / 2 - 60 + (dot - 1) * 40, 686, 7, 0, 2 * Math.PI);
    context.fillStyle = dot <= step ? '#f2b261' : '#2b6b64';
    context.fill();
  }
  if (!tap) return;
  const place = windows[tap.window];
  context.beginPath();
  context.arc(place.x + tap.x * place.width, place.y + tap.y * place.height, 20, 0, 2 * Math.PI);
  context.fillStyle = 'rgb(242 178 97 / 45%)';
  context.strokeStyle = '#a85d08';
  context.lineWidth = 3;
  context.fill();
  context.stroke();
}

/** The frame as it is now, as JPEG in base64. */
const poster = () => canvas.toDataURL('image/jpeg', 0.82).split(',')[1];

/** The files, in base64. */
async function end() {
  const files = {};
  for (const [name, { output }] of Object.entries(outputs)) {
    await output.finalize();
    const bytes = new Uint8Array(output.target.buffer);
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    files[name] = btoa(text);
  }
  return files;
}

globalThis.studio = { begin, show, poster, end };
