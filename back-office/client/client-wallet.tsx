import { formatDate } from '../../web/format/dates.ts';
import { Badge } from '../../web/ui/badge.tsx';
import { Card, Facts, Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import type { ClientDetail } from './use-client.ts';
import { clientWords } from './words.ts';

/** What the client can pay with, and whether the code still may be tried. */
export function ClientWallet({ client: { wallet, closed } }: { client: ClientDetail }) {
  const own = useWords(clientWords).wallet;
  const language = useLanguage();
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        <Facts
          facts={[
            [own.available, <Money key="available" of={wallet.available} />],
            [own.held, <Money key="held" of={wallet.held} />],
            [
              own.attempts,
              wallet.closedAt !== undefined ? (
                own.ended({ day: formatDate(wallet.closedAt, language) })
              ) : wallet.locked ? (
                <Badge key="attempts" tone="bad">
                  {own.locked}
                </Badge>
              ) : (
                own.left({ count: wallet.attemptsLeft })
              ),
            ],
          ]}
        />
        {closed && wallet.closedAt === undefined && <Notice tone="warning">{own.stillOpen}</Notice>}
      </Stack>
    </Card>
  );
}
