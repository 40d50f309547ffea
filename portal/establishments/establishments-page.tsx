import { Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { groupSiret } from '../../contract/siret.ts';
import { Button, ButtonLink } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Facts, PageHeader, Row, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import styles from '../team/team-page.module.css';
import { useTeam, type Establishment } from '../team/use-team.ts';
import { establishmentWords, teamWords } from '../team/words.ts';
import { AddDialog } from './add-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';

type Open = { is: 'add'; beside: Establishment } | { is: 'change'; establishment: Establishment };

/** The places of the company that the owner manages. */
export function EstablishmentsPage() {
  const own = useWords(establishmentWords);
  const { toTeam } = useWords(teamWords);
  const { data: team, error, refetch } = useTeam();
  const { data: merchant } = useMerchant();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const here = team?.establishments.find(({ id }) => id === merchant?.id);
  return (
    <>
      <PageHeader
        title={own.title}
        lead={own.lead}
        actions={
          <>
            {here && (
              <Button
                look="primary"
                icon={<Plus aria-hidden="true" />}
                onPress={() => setOpen({ is: 'add', beside: here })}
              >
                {own.add}
              </Button>
            )}
            <ButtonLink href="/equipe" icon={<Users aria-hidden="true" />}>
              {toTeam}
            </ButtonLink>
          </>
        }
      />
      {team ? (
        <ul className={styles.members}>
          {team.establishments.map((establishment) => (
            <EstablishmentCard
              key={establishment.id}
              establishment={establishment}
              onChange={() => setOpen({ is: 'change', establishment })}
            />
          ))}
        </ul>
      ) : error ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
      {open?.is === 'add' && <AddDialog beside={open.beside} onClose={close} />}
      {open?.is === 'change' && <ChangeDialog establishment={open.establishment} onClose={close} />}
    </>
  );
}

function EstablishmentCard({ establishment, onChange }: { establishment: Establishment; onChange: () => void }) {
  const own = useWords(establishmentWords);
  const { tradeName, siret, address, city, phone, iban, paidTo } = establishment;
  const street = [...(address?.lines ?? []), [address?.postalCode, city].filter(Boolean).join(' ')].join(', ');
  return (
    <Card as="li" label={tradeName}>
      <Stack>
        <Row spread>
          <h2>
            <Verbatim>{tradeName}</Verbatim>
          </h2>
          <Button aria-label={own.changeNamed({ name: tradeName })} onPress={onChange}>
            {own.change}
          </Button>
        </Row>
        <Facts
          facts={[
            siret !== undefined && [own.siret, <Verbatim key="siret">{groupSiret(siret)}</Verbatim>],
            [own.street, <Verbatim key="street">{street}</Verbatim>],
            phone !== undefined && [own.phone, <Verbatim key="phone">{phone}</Verbatim>],
            [paidTo ? own.companyAccount : own.account, <Verbatim key="account">{iban}</Verbatim>],
          ]}
        />
      </Stack>
    </Card>
  );
}
