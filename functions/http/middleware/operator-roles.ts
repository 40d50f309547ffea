import { isBackOfficeRole, type BackOfficeRole } from '../../../contract/back-office/rights.ts';
import { claimsOf, type HttpEvent } from './api-context.ts';

/**
 * The caller's groups of the back office's pool; none for anybody else, whose pools have none. API Gateway flattens an array
 * claim into `[a b]`. A group's name in Cognito may hold a comma but no space, so only spaces part them: `x,finance` is one
 * group, which is no role.
 */
export function operatorRoles(event: HttpEvent): BackOfficeRole[] {
  const claim = claimsOf(event)['cognito:groups'];
  const groups = Array.isArray(claim) ? claim.map(String) : /^\[(.*)\]$/.exec(String(claim))?.[1]?.split(' ');
  return (groups ?? []).filter(isBackOfficeRole);
}
