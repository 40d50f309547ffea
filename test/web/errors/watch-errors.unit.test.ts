import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

interface Element {
  tag: string;
  textContent: string;
  children: Element[];
}

const listeners = new Map<string, (event: object) => void>();
let waiting: { replaceWith: (element: Element) => void } | null;
let shown: Element | undefined;
let sent: string[];

/** The listeners of a page that has nothing to show yet, or shows a page already. */
async function startedPage({ shows }: { shows: boolean }) {
  waiting = shows ? null : { replaceWith: (element) => void (shown = element) };
  vi.resetModules();
  await import('../../../web/errors/watch-errors.ts');
}

beforeEach(() => {
  sent = [];
  shown = undefined;
  const createElement = (tag: string): Element & { append: (...parts: Element[]) => void } => {
    const element = {
      tag,
      textContent: '',
      children: [] as Element[],
      append: (...parts: Element[]) => void element.children.push(...parts),
    };
    return element;
  };
  vi.stubGlobal(
    'addEventListener',
    (type: string, listener: (event: object) => void) => void listeners.set(type, listener),
  );
  vi.stubGlobal('document', {
    documentElement: {},
    createElement,
    querySelector: (selector: string) =>
      selector === '.boot' ? waiting : { src: 'https://host/assets/index-DEV3gdj-.js' },
  });
  vi.stubGlobal('location', { pathname: '/', search: '' });
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    sent.push(body);
    return Promise.resolve(new Response(null, { status: 204 }));
  });
});
afterEach(() => void vi.unstubAllGlobals());

const bug = Object.assign(new TypeError('x is undefined'), { stack: 'f@https://host/assets/index-DEV3gdj-.js:1:2' });

describe('what nobody catches', () => {
  it('is reported, and said where no page came of it, with the reference and a way to go on', async () => {
    await startedPage({ shows: false });
    listeners.get('error')?.({ error: bug });
    await expect
      .poll(() => shown?.children.map(({ tag, textContent }) => [tag, textContent]))
      .toEqual([
        ['h1', 'Une erreur s’est produite'],
        ['p', expect.stringContaining('Rouvrez la page')],
        ['p', expect.stringMatching(/^Référence.: \w{3}-\w{3}$/)],
        ['a', 'Rouvrir la page'],
      ]);
    const { reference } = JSON.parse(sent[0] ?? '') as { reference: string };
    expect(shown?.children[2]?.textContent).toContain(reference);
  });

  it('is reported, and leaves a page that is there as it is', async () => {
    await startedPage({ shows: true });
    listeners.get('unhandledrejection')?.({ reason: bug });
    await expect.poll(() => sent).toHaveLength(1);
    expect(shown).toBeUndefined();
  });
});
