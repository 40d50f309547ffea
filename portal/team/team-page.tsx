import { Store, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../web/ui/badge.tsx';
import { Button, ButtonLink } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, PageHeader, Row, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import styles from './team-page.module.css';
import { useTeam, type Team, type TeamMember } from './use-team.ts';
import { teamWords } from './words.ts';

type Open = { is: 'invite' } | { is: 'change' | 'remove'; member: TeamMember };

/** Who works at the owner's establishments, and what they may do there. */
export function TeamPage() {
  const own = useWords(teamWords);
  const { data: team, error, refetch } = useTeam();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHeader
        title={own.title}
        lead={own.lead}
        actions={
          <>
            <Button look="primary" icon={<UserPlus aria-hidden="true" />} onPress={() => setOpen({ is: 'invite' })}>
              {own.invite}
            </Button>
            <ButtonLink href="/equipe/etablissements" icon={<Store aria-hidden="true" />}>
              {own.toEstablishments}
            </ButtonLink>
          </>
        }
      />
      {team ? (
        <ul className={styles.members}>
          {team.members.map((member) => (
            <MemberCard key={member.id} member={member} team={team} onOpen={(is) => setOpen({ is, member })} />
          ))}
        </ul>
      ) : error ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
      {team && open?.is === 'invite' && <InviteDialog establishments={team.establishments} onClose={close} />}
      {team && open?.is === 'change' && (
        <ChangeDialog member={open.member} establishments={team.establishments} onClose={close} />
      )}
      {open?.is === 'remove' && <RemoveDialog member={open.member} onClose={close} />}
    </>
  );
}

interface CardProps {
  member: TeamMember;
  team: Team;
  onOpen: (is: 'change' | 'remove') => void;
}

function MemberCard({ member, team, onOpen }: CardProps) {
  const own = useWords(teamWords);
  const { name, email, isSelf } = member;
  const nameOf = (id: string) => team.establishments.find((one) => one.id === id)?.tradeName;
  const roles = member.establishments.filter(({ id }) => nameOf(id) !== undefined);
  return (
    <Card as="li" label={name}>
      <Row spread>
        <Stack space="s">
          <h2 className={styles.name}>
            <Verbatim>{name}</Verbatim> {isSelf && <Badge>{own.self}</Badge>}
          </h2>
          <p className={styles.email}>{email === undefined ? own.noEmail : <Verbatim>{email}</Verbatim>}</p>
          <ul className={styles.roles}>
            {roles.map(({ id, role, refund }) => (
              <li key={id}>
                {own.roles[role]}
                {refund && role !== 'OWNER' && `, ${own.refundRight}`}
                {team.establishments.length > 1 && (
                  <>
                    {' · '}
                    <Verbatim>{nameOf(id)}</Verbatim>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Stack>
        <Row>
          <Button aria-label={own.changeNamed({ name })} onPress={() => onOpen('change')}>
            {own.change}
          </Button>
          <Button look="quiet" aria-label={own.removeNamed({ name })} onPress={() => onOpen('remove')}>
            {own.remove}
          </Button>
        </Row>
      </Row>
    </Card>
  );
}
