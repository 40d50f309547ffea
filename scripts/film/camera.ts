import type { Locator, Page } from 'playwright-core';
import type { CaptionName, Cue } from './captions.ts';

type WindowName = 'portal' | 'phone';

interface Tap {
  window: WindowName;
  x: number;
  y: number;
}

/**
 * Takes pictures of two pages after each act, and says how long each stays. Time is the film's own: a slow machine makes the
 * same film.
 */
export class Camera {
  readonly cues: Cue[] = [];
  /** All that could be read. */
  readonly seen = new Set<string>();
  private seconds = 0;
  private step = 1;
  private readonly pages: Record<WindowName, Page>;
  private readonly studio: Page;

  constructor(pages: Record<WindowName, Page>, studio: Page) {
    this.pages = pages;
    this.studio = studio;
  }

  /** From here on this stands below the pictures. */
  say(caption: CaptionName, step: number): void {
    this.endCaption();
    this.step = step;
    this.cues.push({ caption, from: this.seconds, to: this.seconds });
  }

  async hold(seconds: number, windows: readonly WindowName[] = ['portal', 'phone'], tap?: Tap): Promise<void> {
    const fresh: Partial<Record<WindowName, string>> = {};
    for (const name of windows) {
      fresh[name] = (await this.pages[name].screenshot({ animations: 'disabled' })).toString('base64');
      this.seen.add(await this.pages[name].locator('body').innerText());
    }
    await this.studio.evaluate(
      `studio.show(${[fresh, tap ?? null, this.step, seconds].map((part) => JSON.stringify(part)).join()})`,
    );
    this.seconds += seconds;
  }

  /** Types as a person does. */
  async type(window: WindowName, field: Locator, text: string): Promise<void> {
    for (const sign of text) {
      await field.pressSequentially(sign);
      await this.hold(0.16, [window]);
    }
  }

  /** Shows where the finger is, then presses. */
  async press(window: WindowName, target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    const size = this.pages[window].viewportSize();
    if (!box || !size) throw new Error('what is pressed cannot be seen');
    const tap = { window, x: (box.x + box.width / 2) / size.width, y: (box.y + box.height / 2) / size.height };
    await this.hold(0.6, [window], tap);
    await target.click();
  }

  /** The frame as it is now, JPEG. */
  async poster(): Promise<Buffer> {
    return Buffer.from(await this.studio.evaluate<string>('studio.poster()'), 'base64');
  }

  async end(): Promise<Record<'webm' | 'mp4', Buffer>> {
    this.endCaption();
    const { webm, mp4 } = await this.studio.evaluate<Record<'webm' | 'mp4', string>>('studio.end()');
    return { webm: Buffer.from(webm, 'base64'), mp4: Buffer.from(mp4, 'base64') };
  }

  private endCaption(): void {
    const last = this.cues.at(-1);
    if (last) last.to = this.seconds;
  }
}
