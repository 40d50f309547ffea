type Name = 'localStorage' | 'sessionStorage';

/**
 * What a browser keeps for this origin, in the shape of W3C Web Storage. A browser may refuse it (cookies blocked, an embedded
 * browser without it) or be full: then what is written is there for this page only, and pages go on.
 */
function storageNamed(name: Name): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  /** Not taken by the browser; `null` is not removed by it. */
  const here = new Map<string, string | null>();
  const attempt = <T>(act: (storage: Storage) => T): { done: T } | undefined => {
    try {
      return { done: act(globalThis[name]) };
    } catch (error) {
      // An embedded browser has `null` in its place.
      if (error instanceof DOMException || error instanceof TypeError) return undefined;
      throw error;
    }
  };
  return {
    getItem(key) {
      const own = here.get(key);
      if (own !== undefined) return own;
      return attempt((storage) => storage.getItem(key))?.done ?? null;
    },
    setItem(key, value) {
      if (attempt((storage) => storage.setItem(key, value))) here.delete(key);
      else here.set(key, value);
    },
    removeItem(key) {
      if (attempt((storage) => storage.removeItem(key))) here.delete(key);
      else here.set(key, null);
    },
  };
}

/** For all tabs, until somebody empties it. */
export const deviceStorage = storageNamed('localStorage');
/** For this tab, over reloads. */
export const tabStorage = storageNamed('sessionStorage');

/** Whether this browser keeps nothing at all: then nobody can come back from signing in. */
export function isStorageBlocked(): boolean {
  const probe = 'storage.probe';
  try {
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem(probe, 'yes');
      storage.removeItem(probe);
    }
    return false;
  } catch {
    return true;
  }
}
