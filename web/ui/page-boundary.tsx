import { FileX2, TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { SupportContact } from '../contact/support-contact.tsx';
import { ErrorReference } from '../errors/error-reference.tsx';
import { isMissingFile } from '../errors/missing-file.ts';
import { errorWords } from '../errors/words.ts';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { EmptyState, PageHeader } from './layout.tsx';
import { pageBoundaryWords } from './page-boundary-words.ts';

interface Props {
  /** Around everything, where there is no frame to keep. */
  isWhole?: boolean;
  children: ReactNode;
}

interface State {
  failure?: { error: unknown };
}

/** Keeps the frame when a page's own part could not be loaded, or fails; which of both, it says, and reports it. */
export class PageBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override render() {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    const page = isMissingFile(failure.error) ? <MissedPage {...failure} /> : <BrokenPage {...failure} />;
    return this.props.isWhole ? <main>{page}</main> : page;
  }
}

const reopen = () => location.reload();

function MissedPage({ error }: { error: unknown }) {
  const { title, lead } = useWords(pageBoundaryWords);
  const { reload } = useWords(errorWords);
  return (
    <>
      <PageHeader title={title} />
      <EmptyState icon={<FileX2 />} title={lead} action={<Reopen>{reload}</Reopen>}>
        <ErrorReference error={error} source="file" />
      </EmptyState>
    </>
  );
}

function BrokenPage({ error }: { error: unknown }) {
  const { title, lead, reload } = useWords(errorWords);
  return (
    <>
      <PageHeader title={title} />
      <EmptyState icon={<TriangleAlert />} title={lead} action={<Reopen>{reload}</Reopen>}>
        <ErrorReference error={error} source="render" />
        <SupportContact />
      </EmptyState>
    </>
  );
}

const Reopen = ({ children }: { children: string }) => (
  <Button look="primary" onPress={reopen}>
    {children}
  </Button>
);
