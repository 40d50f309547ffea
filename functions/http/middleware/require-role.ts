import { refuseCall, type ApiMiddleware } from './api-context.ts';

/** A route of the back office is for one group of its people. */
export const requireRole = (): ApiMiddleware => ({
  before: (request) => {
    const { role } = request.context.operation.route;
    const groups = groupsOf(request.event.requestContext.authorizer.jwt.claims['cognito:groups']);
    return role && !groups.includes(role) ? refuseCall(request, { code: 'role-required' }) : undefined;
  },
});

/** API Gateway flattens an array claim into `[a b]`. */
function groupsOf(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.map(String);
  return typeof claim === 'string' ? claim.replace(/^\[|\]$/g, '').split(/[\s,]+/) : [];
}
