import { useState } from 'react';
import { answer, type Schemas } from '../../web/api/client.ts';
import { formatDate } from '../../web/format/dates.ts';
import { Card, Facts, Row, Stack } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../operator/use-operator.ts';
import { UnmaskButton } from '../unmask/unmask-button.tsx';
import type { MemberDetail } from './use-member.ts';
import { memberWords } from './words.ts';

/** Who it is: masked, until somebody says why it must be seen. */
export function MemberFacts({ member }: { member: MemberDetail }) {
  const own = useWords(memberWords);
  const language = useLanguage();
  const mayDo = useMay();
  const [clear, setClear] = useState<Schemas['ClearMember']>();
  const { name, email } = clear ?? member;
  const { id, deadAddress, joinedAt, leftAt } = member;
  return (
    <Card label={own.facts}>
      <Stack>
        <Facts
          facts={[
            [own.name, <bdi key="name">{name}</bdi>],
            email !== undefined && [own.email, <Verbatim key="email">{email}</Verbatim>],
            deadAddress && [own.mails, own.dead[deadAddress.because]({ day: formatDate(deadAddress.at, language) })],
            [own.since, formatDate(joinedAt, language)],
            leftAt !== undefined && [own.left, formatDate(leftAt, language)],
          ]}
        />
        {!clear && mayDo('unmask') && (
          <Row>
            <UnmaskButton
              send={(api, body) =>
                answer(api.POST('/v1/back-office/members/{id}/unmask', { params: { path: { id } }, body }))
              }
              onShown={setClear}
            />
          </Row>
        )}
      </Stack>
    </Card>
  );
}
