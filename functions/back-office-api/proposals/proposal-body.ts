import type * as z from 'zod';
import { isExpired, type Proposal } from '../../../core/proposal/proposal.ts';
import { toIso, type Instant } from '../../../core/time.ts';
import type { proposal } from '../../http/schemas/proposals.ts';
import { actBody } from '../../http/bodies/act-body.ts';

/** As everybody may see it: without what is kept to carry it out, in which an account stands in full. */
export function proposalBody(stored: Proposal, now: Instant): z.input<typeof proposal> {
  const { id, kind, about, from, to, reason, evidence, proposed, expiresAt, status } = stored;
  return {
    id,
    kind,
    status: isExpired(stored, now) ? 'EXPIRED' : status,
    about,
    from,
    to,
    reason,
    evidence,
    proposed: actBody(proposed),
    expiresAt: toIso(expiresAt),
    ...('approved' in stored && { approved: actBody(stored.approved) }),
    ...('rejected' in stored && { rejected: actBody(stored.rejected), answer: stored.answer }),
    ...('withdrawn' in stored && { withdrawn: actBody(stored.withdrawn) }),
  };
}
