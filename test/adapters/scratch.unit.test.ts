import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { withScratch, type ScratchFile } from '../../adapters/scratch.ts';

const large = Buffer.alloc(300 * 1024, 'a');

it('a file is read as it was written, with its size and hash', async () => {
  await withScratch(async (newFile) => {
    const file = await newFile();
    await file.write('b');
    await file.write(large);
    const content = await file.close();
    expect(content.bytes).toBe(large.length + 1);
    expect((await buffer(content.open())).subarray(0, 3).toString()).toBe('baa');
  });
});

it('a step that fails leaves no file open', async () => {
  const files: ScratchFile[] = [];
  const step = withScratch(async (newFile) => {
    files.push(await newFile(), await newFile());
    await files[0]!.write(large);
    throw new Error('the step failed');
  });
  await expect(step).rejects.toThrow('the step failed');
  for (const file of files) await expect(file.write(large)).rejects.toThrow(/closed/);
});
