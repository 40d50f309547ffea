import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { compiledWords } from '../../../web/words/compile-plugin.ts';

it('a bundle holds its messages compiled, and nothing that reads them', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [compiledWords()],
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(import.meta.dirname, '../../../portal/reimbursements/words.ts'),
        external: ['react'],
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const [{ code, moduleIds }] = output;
  expect(code).toContain('virements');
  expect(code).not.toMatch(/plural,|\{count/);
  expect(moduleIds.filter((id) => id.includes('@formatjs'))).toEqual([]);
});
