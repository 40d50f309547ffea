export interface Fetched {
  status: number;
  /** The media type, without its parameters. */
  type: string;
  text: string;
}

/** @throws Error where there is no answer in time */
export type FetchPage = (url: string) => Promise<Fetched>;

/** From an address to the page of sign-in it is one or two. */
const redirectsMax = 5;

/** As a browser that has just been opened: without a session, following where it is led and keeping the cookies on the way. */
export const fetchPage =
  (withinMs: number): FetchPage =>
  async (url) => {
    const signal = AbortSignal.timeout(withinMs);
    const cookies = new Map<string, string>();
    let address = url;
    for (let redirects = 0; redirects <= redirectsMax; redirects += 1) {
      const headers = { cookie: [...cookies.values()].join('; ') };
      const response = await fetch(address, { signal, headers, redirect: 'manual' });
      for (const set of response.headers.getSetCookie()) {
        const [pair = ''] = set.split(';');
        cookies.set(pair.slice(0, pair.indexOf('=')), pair);
      }
      const location = response.headers.get('location');
      if (location === null) {
        const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
        return { status: response.status, type, text: await response.text() };
      }
      await response.body?.cancel();
      address = new URL(location, address).href;
    }
    throw new Error('led in a circle');
  };
