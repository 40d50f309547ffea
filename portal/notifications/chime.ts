/** Two notes, a third apart, of a quarter of a second: short enough for a reception desk. */
const notes = [
  { hertz: 659.26, atSeconds: 0 },
  { hertz: 830.61, atSeconds: 0.14 },
];
const noteSeconds = 0.25;
const loudness = 0.2;

let context: AudioContext | undefined;

/** Browsers let a page sound only after somebody has touched it: to be called when somebody does. */
export async function allowSound(): Promise<void> {
  context ??= new AudioContext();
  await context.resume();
}

/** From the first touch of the page on. */
export function allowSoundOnTouch(): void {
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, () => void allowSound(), { once: true });
}

/** Nothing where nobody has touched the page yet: a sound that comes minutes late would say something wrong. */
export function chime(): void {
  if (context?.state !== 'running') return;
  for (const { hertz, atSeconds } of notes) ring(context, hertz, context.currentTime + atSeconds);
}

function ring(audio: AudioContext, hertz: number, at: number): void {
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
  const volume = new GainNode(audio, { gain: 0 });
  // From silence and back to it, or it would click.
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loudness, at + 0.01);
  volume.gain.exponentialRampToValueAtTime(0.001, at + noteSeconds);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + noteSeconds);
}
