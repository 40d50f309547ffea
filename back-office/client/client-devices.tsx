import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { Card, Facts, Stack } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import type { ClientDetail } from './use-client.ts';
import { clientWords } from './words.ts';

/** What the client pays with, and the last code by which a device could be added: neither a key nor the code. */
export function ClientDevices({ client: { devices, activation } }: { client: ClientDetail }) {
  const own = useWords(clientWords).devices;
  const language = useLanguage();
  const moment = (at: string) => formatMoment(at, language, serverNow());
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        {devices.length === 0 && <p>{own.none}</p>}
        <Facts
          facts={devices.map(({ name, enrolledAt, revokedAt, platform }) => [
            name ?? own.unnamed,
            [
              own.since({ moment: moment(enrolledAt) }),
              revokedAt === undefined
                ? platform === undefined
                  ? own.notNotified
                  : own.platforms[platform]
                : own.removed({ moment: moment(revokedAt) }),
            ].join(' · '),
          ])}
        />
        {activation && (
          <>
            <h3>{own.activation}</h3>
            <Facts
              facts={[
                [own.issued, moment(activation.issuedAt)],
                activation.usedAt === undefined
                  ? [own.expires, moment(activation.expiresAt)]
                  : [own.used, moment(activation.usedAt)],
              ]}
            />
          </>
        )}
      </Stack>
    </Card>
  );
}
