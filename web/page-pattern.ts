const patterns: { path: string; shape: RegExp }[] = [];

/** What addresses of a page look like. @param path as the router has it, with the app's base: `/app/demandes/:id` */
export function pagePattern(path: string): RegExp {
  const shape = new RegExp(`^(?:/e/\\w+)?${path.replaceAll(/:\w+/g, '[^/]+')}/?$`);
  patterns.push({ path, shape });
  return shape;
}

/** The pattern of an address, which says nothing of whose page it is. */
export const patternOf = (pathname: string): string =>
  patterns.find(({ shape }) => shape.test(pathname))?.path ?? '/:other';
