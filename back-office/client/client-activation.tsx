import { useState } from 'react';
import { proposalLimits } from '../../contract/settings/limits.ts';
import { answer } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { ActivationCard } from './activation-card.tsx';
import { FurtherActivation } from './further-activation.tsx';
import { LetterCard } from './letter/letter-card.tsx';
import type { ClientDetail } from './use-client.ts';

const isRecent = ({ issuedAt }: NonNullable<ClientDetail['activation']>): boolean =>
  Date.parse(issuedAt) > serverNow() - proposalLimits.activationAloneEveryMs;

/** A code for the client's device, from one person or, soon after another code, from two. */
export function ClientActivation({ client: { id, activation } }: { client: ClientDetail }) {
  // As it was when the page was opened: a code that is issued here stays where it is shown.
  const [takesTwo] = useState(activation !== undefined && isRecent(activation));
  if (takesTwo) return <FurtherActivation clientId={id} />;
  return (
    <>
      <ActivationCard clientId={id} />
      <LetterCard issue={(api) => answer(api.POST('/v1/ops/clients/{id}/activations', { params: { path: { id } } }))} />
    </>
  );
}
