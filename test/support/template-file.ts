import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Of a synthesized assembly: the template of the stack itself, not of what is nested in it. */
export function templateFile(assembly: string): string {
  const [name, ...others] = readdirSync(assembly).filter(
    (each) => each.endsWith('.template.json') && !each.endsWith('.nested.template.json'),
  );
  if (name === undefined || others.length > 0) throw new Error(`not one template in ${assembly}`);
  return join(assembly, name);
}
