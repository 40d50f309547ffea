const inbox = '/';

/**
 * The page of the App to go on to after the activation, told by `retour`. Whatever is not a path of the App leads to the
 * inbox: an address that somebody was sent must not lead out of here.
 */
export function returnPath(search: string): string {
  const path = new URLSearchParams(search).get('retour') ?? inbox;
  const isOwnPath = /^\/(?![/\\])/.test(path) && !path.startsWith('/activation');
  return isOwnPath ? path : inbox;
}

/** The activation page, which comes back to `path`. */
export const activationPath = (path: string = inbox): string =>
  path === inbox ? '/activation' : `/activation?retour=${encodeURIComponent(path)}`;
