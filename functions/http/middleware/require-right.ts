import { may } from '../../../contract/back-office/rights.ts';
import { operatorRoles } from './operator-roles.ts';
import { refuseCall, type ApiMiddleware } from './api-context.ts';

/** A route of the back office is for those of its people whose roles have its right. */
export const requireRight = (): ApiMiddleware => ({
  before: (request) => {
    const { right } = request.context.operation.route;
    return right && !may(operatorRoles(request.event), right)
      ? refuseCall(request, { code: 'role-required' })
      : undefined;
  },
});
