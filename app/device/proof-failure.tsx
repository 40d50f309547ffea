import type { ReactNode } from 'react';
import type { ProblemCode } from '../../web/api/failure.ts';
import { problemOf } from '../../web/api/failure.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { codeWords } from './words.ts';

/** Where to go on from a refusal that no other entry can mend. */
const ways: Partial<Record<ProblemCode, { href: string; word: 'activate' | 'activateHere' | 'devices' }>> = {
  'device-not-recognised': { href: '/activation', word: 'activate' },
  'device-proof-missing': { href: '/activation', word: 'activateHere' },
  'wallet-locked': { href: '/activation', word: 'activate' },
  'device-limit': { href: '/compte/appareils', word: 'devices' },
};

/** Why something that needs the device and the code was refused, and the way on. What a field says is not said again. */
export function ProofFailure({ error }: { error: unknown }) {
  const own = useWords(codeWords);
  const problem = problemOf(error);
  if (problem?.code === 'code-too-simple') return null;
  if (problem?.code === 'code-refused') {
    return problem.attemptsLeft === 0 ? (
      <Way href="/activation" title={own.activate}>
        <Notice tone="bad" live>
          {own.nowLocked}
        </Notice>
      </Way>
    ) : null;
  }
  const way = problem && ways[problem.code];
  const notice = <FailureNotice error={error} />;
  return way ? (
    <Way href={way.href} title={own[way.word]}>
      {notice}
    </Way>
  ) : (
    notice
  );
}

function Way({ href, title, children }: { href: string; title: string; children: ReactNode }) {
  return (
    <Stack space="s">
      {children}
      <div>
        <ButtonLink href={href}>{title}</ButtonLink>
      </div>
    </Stack>
  );
}
