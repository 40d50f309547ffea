import { startTransition, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { pagePattern } from './page-pattern.ts';
import { Skeleton } from './ui/layout.tsx';

interface State<Props> {
  Page?: ComponentType<Props> | undefined;
  error?: Error;
}

/**
 * A page whose files are loaded when it is first shown; when it is the one that the address asks for, at once. React's own
 * `lazy` would keep the skeleton on the screen for 300 ms, however soon the files are there.
 *
 * @param path as the router has it, with the app's base: `/app/demandes/:id`
 * @param useMeanwhile reads what the page will need while its files are on their way
 * @param head what stands over the page, and needs none of its files
 */
export function lazyPage<Props extends object>(
  path: string,
  load: () => Promise<{ default: ComponentType<Props> }>,
  useMeanwhile: (props: Props) => void = () => undefined,
  head?: ReactNode,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  const open = async () => (loaded = (await load()).default);

  const shape = pagePattern(path);
  // What fails here fails again where the page is shown, which says so.
  if (shape.test(location.pathname)) open().catch(() => undefined);

  function Waiting(props: Props) {
    useMeanwhile(props);
    return <Skeleton />;
  }

  return function LazyPage(props: Props) {
    const [{ Page, error }, setState] = useState<State<Props>>({ Page: loaded });
    useEffect(() => {
      if (Page) return;
      open().then(
        // In slices, between which the browser can answer.
        (page) => startTransition(() => setState({ Page: page })),
        (reason: Error) => setState({ error: reason }),
      );
    }, [Page]);
    // For the boundary around the page.
    if (error) throw error;
    return (
      <>
        {head}
        {Page ? <Page {...props} /> : <Waiting {...props} />}
      </>
    );
  };
}
