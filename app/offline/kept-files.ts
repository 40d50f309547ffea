/** How long a slow network is waited for before what is kept is shown instead. */
const patienceMs = 3_000;

const after = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms, undefined));

/** The files of one build, kept in the browser under the build's own name. */
export function keptFiles(name: string, paths: readonly string[]) {
  const opened = () => caches.open(name);
  const kept = async (path: string) => (await opened()).match(path, { ignoreVary: true });

  return {
    /** All of them or none: half an App would break where there is no network. */
    async fill(): Promise<void> {
      const cache = await opened();
      await cache.addAll(
        paths.map((path) => new Request(path, { cache: isNamedByContent(path) ? 'default' : 'reload' })),
      );
    },

    /** Other builds' files: nobody has a page of theirs open any more. */
    async dropOthers(): Promise<void> {
      const others = (await caches.keys()).filter((other) => other !== name);
      await Promise.all(others.map((other) => caches.delete(other)));
    },

    /** What never changes under its name. */
    async first(request: Request): Promise<Response> {
      return (await kept(new URL(request.url).pathname)) ?? fetch(request);
    },

    /** What is newest, or what is kept under `path` when the network gives nothing in time. */
    async freshest(request: Request, path: string): Promise<Response> {
      // Not a silent failure: without anything kept, it is asked for again and fails before the reader's eyes.
      const response = await Promise.race([fetch(request).catch(() => undefined), after(patienceMs)]);
      if (response && response.status < 500) return response;
      return (await kept(path)) ?? response ?? fetch(request);
    },

    /** Replaces what is kept under `path`. */
    async keep(path: string, response: Response): Promise<void> {
      if (response.ok) await (await opened()).put(path, response);
    },
  };
}

/** Vite names these files for what is in them. */
const isNamedByContent = (path: string): boolean => path.startsWith('/app/assets/');
