import { throttleLimits } from '../../contract/settings/limits.ts';
import { callClassOf, routeKey, type Callers, type CallClass, type Route } from '../../functions/http/routes.ts';

const perSecond: Record<Callers, Record<CallClass, number>> = {
  merchant: {
    read: throttleLimits.merchantReads,
    action: throttleLimits.merchantActions,
    payment: throttleLimits.merchantPayments,
    seldom: throttleLimits.seldomCalls,
  },
  client: {
    read: throttleLimits.clientReads,
    action: throttleLimits.clientActions,
    payment: throttleLimits.clientPayments,
    seldom: throttleLimits.seldomCalls,
  },
  'back-office': {
    read: throttleLimits.backOfficeReads,
    action: throttleLimits.backOfficeActions,
    payment: throttleLimits.backOfficePayments,
    seldom: throttleLimits.backOfficeSeldom,
  },
  anybody: {
    read: throttleLimits.anybody,
    action: throttleLimits.anybody,
    payment: throttleLimits.anybody,
    seldom: throttleLimits.anybody,
  },
};

const perSecondOf = (route: Route): number =>
  route.owners ? throttleLimits.ownerCalls : perSecond[route.audience][callClassOf(route)];

interface RouteSettings {
  DetailedMetricsEnabled: boolean;
  ThrottlingRateLimit: number;
  ThrottlingBurstLimit: number;
}

/**
 * A token bucket of its own for each route, by its key, as `RouteSettings` of a stage takes it. None of them runs dry by
 * calls to another route, as long as the bucket of the account does not: it holds them all (AWS quota: 5 000 at once and
 * 10 000 a second of an account in a Region, 1 250 and 2 500 in some; eu-west-3 is none of those).
 *
 * @throws Error when the routes have become too many for that
 */
export function routeSettings(routes: readonly Route[]): Record<string, RouteSettings> {
  const limits = routes.map((route) => [routeKey(route), perSecondOf(route)] as const);
  const sum = limits.reduce((total, [, limit]) => total + limit, 0);
  if (sum > throttleLimits.allRoutes) {
    throw new Error(
      `The routes may be called ${sum} times a second, more than an account's ${throttleLimits.allRoutes}: lower throttleLimits.`,
    );
  }
  return Object.fromEntries(
    limits.map(([key, limit]) => [
      key,
      { DetailedMetricsEnabled: true, ThrottlingRateLimit: limit, ThrottlingBurstLimit: limit },
    ]),
  );
}
