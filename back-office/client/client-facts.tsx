import { useState } from 'react';
import { Link } from 'wouter';
import { answer, type Schemas } from '../../web/api/client.ts';
import { formatDate } from '../../web/format/dates.ts';
import { Card, Facts, Row, Stack } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../operator/use-operator.ts';
import { pagePath } from '../search/page-path.ts';
import { UnmaskButton } from '../unmask/unmask-button.tsx';
import type { ClientDetail } from './use-client.ts';
import { clientWords } from './words.ts';

/** Who it is: masked, until somebody says why it must be seen. */
export function ClientFacts({ client }: { client: ClientDetail }) {
  const own = useWords(clientWords);
  const language = useLanguage();
  const mayDo = useMay();
  const [clear, setClear] = useState<Schemas['ClearClient']>();
  const { name, identifiers, email } = clear ?? client;
  const { createdAt, closed, deadAddress } = client;
  return (
    <Card label={own.facts}>
      <Stack>
        <Facts
          facts={[
            [own.name, <bdi key="name">{name}</bdi>],
            [own.identifiers, <Verbatim key="identifiers">{identifiers.join(' · ')}</Verbatim>],
            email !== undefined && [own.email, <Verbatim key="email">{email}</Verbatim>],
            deadAddress && [own.mails, own.dead[deadAddress.because]({ day: formatDate(deadAddress.at, language) })],
            [own.since, formatDate(createdAt, language)],
            closed && [own.closed[closed.because], formatDate(closed.at, language)],
            closed?.into !== undefined && [
              own.kept,
              <Link key="kept" href={pagePath('CLIENT', closed.into) ?? ''}>
                <Verbatim>{closed.into}</Verbatim>
              </Link>,
            ],
          ]}
        />
        {!clear && mayDo('unmask') && (
          <Row>
            <UnmaskButton
              send={(api, body) =>
                answer(api.POST('/v1/back-office/clients/{id}/unmask', { params: { path: { id: client.id } }, body }))
              }
              onShown={setClear}
            />
          </Row>
        )}
      </Stack>
    </Card>
  );
}
