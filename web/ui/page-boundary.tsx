import { FileX2 } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useWords, words } from '../words/words.ts';
import { Button } from './button.tsx';
import { EmptyState, PageHeader } from './layout.tsx';

const dictionary = words({
  title: { fr: 'Cette page n’a pas pu s’ouvrir', en: 'This page could not be opened' },
  lead: {
    fr: 'Le réseau a peut-être manqué au mauvais moment, ou une nouvelle version est arrivée. Rouvrez-la\u00a0: rien n’est perdu, rien n’est payé deux fois.',
    en: 'The network may have failed at the wrong moment, or a new version has arrived. Open it again: nothing is lost, nothing is paid twice.',
  },
  reload: { fr: 'Rouvrir la page', en: 'Open the page again' },
});

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
  const { title, lead, reload } = useWords(dictionary);
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
