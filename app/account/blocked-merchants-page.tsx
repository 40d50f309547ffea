import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { answer } from '../../web/api/client.ts';
import { formatDate } from '../../web/format/dates.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, EmptyState, PageHeader, Row, Skeleton } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { ProofFailure } from '../device/proof-failure.tsx';
import { signAct } from '../device/sign-act.ts';
import { useMe } from '../device/use-device.ts';
import { blockedWords } from './blocked-words.ts';
import styles from './devices-page.module.css';

const blockedKey = ['blocked-merchants'];

/** From whom the client wants no more requests, and the way back. */
export default function BlockedMerchantsPage() {
  const own = useWords(blockedWords);
  const language = useLanguage();
  const { api } = useSignedIn();
  const { data: me } = useMe();
  const queries = useQueryClient();
  // Read anew each time: a block is made elsewhere in the App.
  const { data, error, refetch } = useQuery({
    queryKey: blockedKey,
    queryFn: () => answer(api.GET('/v1/me/blocked-merchants')),
    staleTime: 0,
  });
  const unblock = useMutation({
    mutationFn: async (id: string) => {
      const header = await signAct({ api, clientId: me?.id }, 'unblock-merchant', () => ({
        act: 'unblock-merchant',
        merchantId: id,
      }));
      await answer(api.DELETE('/v1/me/blocked-merchants/{id}', { params: { path: { id }, header } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: blockedKey }),
  });
  return (
    <>
      <BackLink href="/compte">{own.account}</BackLink>
      <PageHeader title={own.title} lead={own.lead} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      <ProofFailure error={unblock.error} />
      {!data && !error && <Skeleton />}
      {data?.items.length === 0 && <EmptyState icon={<CircleCheck />} title={own.nobody} />}
      <ul className={styles.devices} aria-label={own.title}>
        {data?.items.map(({ id, name, city, blockedAt }) => (
          <Card key={id} as="li" label={name}>
            <Row spread>
              <div>
                <p>
                  <strong>
                    <bdi>{name}</bdi>
                  </strong>
                </p>
                <p>{own.since({ city, day: formatDate(blockedAt, language) })}</p>
              </div>
              <Button
                aria-label={own.unblockNamed({ name })}
                isPending={unblock.isPending && unblock.variables === id}
                onPress={() => unblock.mutate(id)}
              >
                {own.unblock}
              </Button>
            </Row>
          </Card>
        ))}
      </ul>
    </>
  );
}
