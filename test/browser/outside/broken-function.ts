import type { Page } from 'playwright-core';
import type { Way } from './ways.ts';

/** Later than anybody waits, by the page's clock. */
const lateMs = 25_000;

interface Meant {
  /** An expression of the page, as `navigator.clipboard`. */
  of: string;
  name: string;
  /** What it gives that makes no sense, as an expression. */
  nonsense?: string;
  /** `open` of a database gives a request, which tells by events. */
  isRequest?: boolean;
}

/** Breaks a function of the browser, in each page that is opened next. @returns what mends it in the open one */
export async function breakFunction(page: Page, { of, name, nonsense = 'undefined', isRequest }: Meant, way: Way) {
  const never = isRequest ? '({})' : 'new Promise(() => undefined)';
  const late = isRequest
    ? `(() => {
        const told = {};
        setTimeout(() => {
          const request = original.apply(this, given);
          request.onupgradeneeded = (event) => { told.result = request.result; told.onupgradeneeded?.(event); };
          request.onsuccess = (event) => { told.result = request.result; told.onsuccess?.(event); };
        }, ${lateMs});
        return told;
      })()`
    : `new Promise((resolve, reject) => setTimeout(() => {
        Promise.resolve(original.apply(this, given)).then(resolve, reject);
      }, ${lateMs}))`;
  const wrong = isRequest
    ? `(() => { const told = { result: ${nonsense} }; queueMicrotask(() => told.onsuccess?.()); return told; })()`
    : `Promise.resolve(${nonsense})`;
  const answers: Record<Way, string> = {
    throws: 'fail()',
    'throws once': 'count === 1 ? fail() : original.apply(this, given)',
    'never answers': never,
    'answers late': late,
    'answers nonsense': wrong,
  };
  await page.addInitScript(`(() => {
    const target = ${of};
    const original = target.${name};
    const fail = () => { throw new DOMException('broken by a test', 'UnknownError'); };
    let count = 0;
    target.${name} = function (...given) {
      count += 1;
      if (globalThis.isMended) return original.apply(this, given);
      return ${answers[way]};
    };
  })()`);
  return () => page.evaluate('globalThis.isMended = true');
}
