/*
 * A handler of AppSync Events, runtime APPSYNC_JS (no regular expressions, no exceptions, no loops but for…of and for…in).
 * The template contains this code as it is, with the issuer of the namespace's user pool in the place of ISSUER.
 *
 * Without it, whoever may connect may subscribe to any channel, and to all of them by `/merchant/*`. With it, a user may
 * subscribe to `/<namespace>/<username>` only, with an access token of the namespace's own pool and the scope of its API.
 */
import { util } from '@aws-appsync/utils';

export function onSubscribe(ctx) {
  const { claims } = ctx.identity;
  const namespace = ctx.info.channelNamespace.name;
  // Only access tokens have a scope.
  const scopes = claims.scope ? claims.scope.split(' ') : [];
  const isOfAudience = claims.iss === 'ISSUER' && scopes.includes(`${namespace}/api`);
  if (!isOfAudience || ctx.info.channel.path !== `/${namespace}/${claims.username}`) util.unauthorized();
}
