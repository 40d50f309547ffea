import { Row } from '../../web/ui/layout.tsx';
import { Button } from '../../web/ui/button.tsx';
import { useWords, words } from '../../web/words/words.ts';

const dictionary = words({
  more: { fr: 'Afficher la suite', en: 'Show more' },
});

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** At the end of a list that goes on. */
export function MoreButton({ of: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { of: Paged }) {
  const { more } = useWords(dictionary);
  if (!hasNextPage) return null;
  return (
    <Row>
      <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
        {more}
      </Button>
    </Row>
  );
}
