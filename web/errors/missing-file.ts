/** In the words of Chrome, Firefox and Safari, and of Vite for a style sheet: none of them has a class of its own for it. */
const says =
  /^(?:Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed|Unable to preload CSS)/;

/** Whether a part of a page did not come: a matter of the network or of a deployment, not of the part. */
export const isMissingFile = (error: unknown): boolean => error instanceof Error && says.test(error.message);
