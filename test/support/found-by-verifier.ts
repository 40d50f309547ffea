import { verifyExports } from '../../scripts/verify-export/verify-exports.ts';
import type { World } from './reimbursement-world.ts';

/** What the verifier of exports, which knows nothing of our code, has against them. */
export async function foundByVerifier({ published }: Pick<World, 'published'>): Promise<string[]> {
  const found: string[] = [];
  await verifyExports(
    {
      list: () => Promise.resolve([...published.objects.keys()]),
      open: async (name) => (await published.read(name))!,
    },
    ({ file, line, problem }) => found.push(`${file}:${line}: ${problem}`),
  );
  return found;
}
