import { expect, it } from 'vitest';
import { markdownTable, withSection } from '../../../bench/support/document-section.ts';

const document = `# Figures

<!-- npm run bench:one -->

old

<!-- end -->

Between.

<!-- npm run bench:two -->
<!-- end -->
`;

it('a run replaces what the run before has written, and nothing else', () => {
  const once = withSection(document, 'bench:one', markdownTable(['what', 'ms'], [['a call', 3]]));

  expect(once).toBe(document.replace('old\n', '| what | ms |\n| --- | ---: |\n| a call | 3 |\n'));
  expect(withSection(withSection(once, 'bench:two', 'new'), 'bench:one', 'old')).toBe(
    document.replace('bench:two -->\n', 'bench:two -->\n\nnew\n\n'),
  );
});

it('a command without a place in the document is refused', () => {
  expect(() => withSection(document, 'bench:three', 'new')).toThrow('no place for bench:three');
});
