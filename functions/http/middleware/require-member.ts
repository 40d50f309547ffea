import { actAt, type KnownMember } from '../../../core/organisation/member.ts';
import { claimsOf, refuseCall, wantsCsv, type ApiMiddleware } from './api-context.ts';

/** Whom a username names among the people of merchants; `now` in epoch milliseconds. */
type Find = (username: string, now: number) => Promise<KnownMember>;

/** The header in which somebody of several establishments names the one that the call is about, by its merchant id. */
export const establishmentHeader = 'establishment';

/** A route of the merchants is for members whose role at the establishment allows it; a download is for who may see accounts. */
export const requireMember = (find: Find): ApiMiddleware => ({
  before: async (request) => {
    const { context, event } = request;
    const { route } = context.operation;
    const username = String(claimsOf(event)['username'] ?? '');
    const member = await find(username, event.requestContext.timeEpoch);
    // What is about the member alone needs no establishment.
    const named = event.headers[establishmentHeader] ?? (route.may ? undefined : Object.keys(member.access)[0]);
    const acting = actAt(member, named);
    if ('refusal' in acting) return refuseCall(request, acting.refusal);
    const may = route.csv && wantsCsv(context) ? 'accounts' : route.may;
    if (may && !acting.rights.includes(may)) return refuseCall(request, { code: 'right-missing' });
    context.member = acting;
    return undefined;
  },
});
