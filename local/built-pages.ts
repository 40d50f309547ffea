import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of a cloud assembly in which the web apps are, as they were built for it. */
export function builtPages(assembly: string): string {
  const found = readdirSync(assembly).find((name) => existsSync(join(assembly, name, 'back-office', 'index.html')));
  if (found === undefined) throw new Error(`${assembly} holds no built web apps`);
  return join(assembly, found);
}
