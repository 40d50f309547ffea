import { Link } from 'wouter';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import type { Operators } from './use-operators.ts';
import { operatorWords } from './words.ts';

/** What is just being made, or could not be; nothing of what is done. */
export function LastChange({ change }: { change: Operators['lastChange'] }) {
  const { change: own } = useWords(operatorWords);
  if (!change || change.outcome === 'DONE') return null;
  const { outcome, operatorId: id, proposalId } = change;
  return (
    <Notice tone={outcome ? 'bad' : 'info'} title={own[outcome ?? 'underWay']({ id })}>
      <Link href={`/propositions/${proposalId}`}>{own.proposal}</Link>
    </Notice>
  );
}
