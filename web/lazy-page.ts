import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/**
 * A page whose files are loaded when it is first shown; when it is the one that the address asks for, at once, while it is
 * found out who is there.
 *
 * @param path as the router has it, with the app's base: `/app/demandes/:id`
 */
export function lazyPage<Props>(
  path: string,
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  const shape = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`);
  // What fails here fails again where the page is shown, which says so.
  if (shape.test(location.pathname)) load().catch(() => undefined);
  return lazy(load);
}
