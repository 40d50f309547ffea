import { createHash, timingSafeEqual } from 'node:crypto';
import { frontKeyHeader, type Front } from '../../../contract/front.ts';
import { count } from '../../log.ts';
import { refuseCall, type ApiMiddleware } from './api-context.ts';

/**
 * Keeps out whoever calls API Gateway's own address, where no web ACL counts: an HTTP API takes neither a resource policy nor
 * a web ACL, and what the distribution adds to each call is a header (decision 205).
 */
export const requireFront = ({ origin, keys }: Front): ApiMiddleware => {
  const known = keys.map(digest);
  return {
    before: (request) => {
      const given = digest(request.event.headers[frontKeyHeader] ?? '');
      // All of them, each in the same time, so that an answer's time tells nothing of a key.
      if (known.map((key) => timingSafeEqual(key, given)).includes(true)) return undefined;
      count('CalledAroundFront');
      return refuseCall(request, { code: 'not-through-front', address: `${origin}/v1` });
    },
  };
};

/** Of one length, which `timingSafeEqual` asks for. */
const digest = (key: string): Buffer => createHash('sha256').update(key).digest();
