export interface Fetched {
  status: number;
  /** The media type, without its parameters. */
  type: string;
  text: string;
}

/** @throws Error where there is no answer in time */
export type FetchPage = (url: string) => Promise<Fetched>;

/** As a browser that has just been opened: without a session, and following where it is led. */
export const fetchPage =
  (withinMs: number): FetchPage =>
  async (url) => {
    const response = await fetch(url, { signal: AbortSignal.timeout(withinMs) });
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    return { status: response.status, type, text: await response.text() };
  };
