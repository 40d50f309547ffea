/** W3C Trusted Types, which not every browser has. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => string };
}

/** The pages' content security policy takes no text for the address of a script: `url` may pass, and no other. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  const policy = trustedTypes.createPolicy('service-worker', {
    createScriptURL: (asked) => {
      if (asked !== url) throw new TypeError(`${asked} is not the service worker`);
      return asked;
    },
  });
  return policy.createScriptURL(url);
}

/** What the worker fetches would be in the way of what the page reads on a slow network. */
const afterLoadMs = 3_000;

/** Lets the app at `scope` open without a network, from the next time on. After the page has loaded, and shows something. */
export function registerServiceWorker(scope: '/' | '/app/'): void {
  if (!('serviceWorker' in navigator)) return;
  const register = () => {
    navigator.serviceWorker.register(trusted(`${scope}service-worker.js`), { scope }).catch((error: unknown) => {
      // A private window, no space, or no network just now: the app works all the same as long as there is one.
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    });
  };
  const registerSoon = () => setTimeout(register, afterLoadMs);
  if (document.readyState === 'complete') registerSoon();
  else addEventListener('load', registerSoon, { once: true });
}
