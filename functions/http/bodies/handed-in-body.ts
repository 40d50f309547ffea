import type { HandedIn } from '../../../core/application/handed-in.ts';
import { toIso } from '../../../core/time.ts';

export const handedInBody = ({ document, contentType, bytes, receivedAt }: HandedIn) => ({
  document,
  contentType,
  bytes,
  receivedAt: toIso(receivedAt),
});
