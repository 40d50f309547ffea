import { FileX2 } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { EmptyState, PageHeader } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { offlineWords } from './words.ts';

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
  const { broken } = useWords(offlineWords);
  return (
    <>
      <PageHeader title={broken.title} />
      <EmptyState
        icon={<FileX2 />}
        title={broken.lead}
        action={
          <Button look="primary" onPress={() => location.reload()}>
            {broken.reload}
          </Button>
        }
      />
    </>
  );
}
