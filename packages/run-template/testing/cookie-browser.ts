/** Follows redirects by hand, with the cookies, until one leads to `until` or a page is shown. */
export function cookieBrowser(until: string) {
  const jar = new Map<string, string>();
  return async function open(address: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null || location.startsWith(until)) return response;
    return open(new URL(location, address).href);
  };
}
