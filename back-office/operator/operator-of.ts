import { isBackOfficeRole, type BackOfficeRole } from '../../contract/back-office/rights.ts';
import { claimsOf } from '../../web/sign-in/token-claims.ts';

/** Who works here. */
export interface Operator {
  operatorId: string;
  roles: readonly BackOfficeRole[];
}

/** By the access token, to show who it is and leave out what these roles may not do: the API checks the right itself. */
export function operatorOf(accessToken: string): Operator {
  const { username, 'cognito:groups': groups = [] } = claimsOf(accessToken);
  return { operatorId: username, roles: groups.filter(isBackOfficeRole) };
}
