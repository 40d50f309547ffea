/** How long a slow network is waited for before what is kept is shown instead, and the browser's own storage. */
const patienceMs = 3_000;

const after = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms, undefined));

/** Nothing, when it fails or does not come in time: there is another way to what is wanted. */
const inTime = <T>(pending: Promise<T>): Promise<T | undefined> =>
  Promise.race([pending.catch(() => undefined), after(patienceMs)]);

/** The files of one build, kept in the browser under the build's own name. */
export function keptFiles({ app, version }: { app: string; version: string }, paths: readonly string[]) {
  const name = `${app}-${version}`;
  const opened = async () => caches.open(name);
  const kept = (path: string) => inTime(opened().then((cache) => cache.match(path, { ignoreVary: true })));

  return {
    /** All of them or none: half an App would break where there is no network. */
    async fill(): Promise<void> {
      const cache = await opened();
      await cache.addAll(
        paths.map((path) => new Request(path, { cache: isNamedByContent(path) ? 'default' : 'reload' })),
      );
    },

    /** Files of the app's other builds: nobody has a page of theirs open any more. */
    async dropOthers(): Promise<void> {
      const others = (await caches.keys()).filter((other) => other.startsWith(`${app}-`) && other !== name);
      await Promise.all(others.map((other) => caches.delete(other)));
    },

    /** What never changes under its name. */
    async first(request: Request): Promise<Response> {
      return (await kept(new URL(request.url).pathname)) ?? fetch(request);
    },

    /** What is newest, or what is kept under `path` when the network gives nothing in time. */
    async freshest(request: Request, path: string): Promise<Response> {
      // Not a silent failure: without anything kept, it is asked for again and fails before the reader's eyes.
      const response = await inTime(fetch(request));
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
const isNamedByContent = (path: string): boolean => /^\/(app\/)?assets\//.test(path);
