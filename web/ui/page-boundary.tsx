import { FileX2 } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { EmptyState, PageHeader } from './layout.tsx';
import { pageBoundaryWords } from './page-boundary-words.ts';

interface Props {
  children: ReactNode;
}

/** Keeps the frame when a page's own part could not be loaded, or fails; React still reports the error. */
export class PageBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage() {
  const { title, lead, reload } = useWords(pageBoundaryWords);
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        icon={<FileX2 />}
        title={lead}
        action={
          <Button look="primary" onPress={() => location.reload()}>
            {reload}
          </Button>
        }
      />
    </>
  );
}
