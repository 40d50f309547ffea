import type { ServiceResponse } from '../../services/http-service.ts';
import { jsonError, queryError, restJsonError, s3Error } from './error-answers.ts';

/** How a service says that something is not allowed, so that the SDK makes the exception of it that it makes in the cloud. */
export type RefusalAnswer = (message: string) => ServiceResponse;

/** AWS's JSON protocols. @param version of the protocol @param type how the service spells the error's name */
export const jsonRefusal =
  (version: '1.0' | '1.1', type = 'AccessDeniedException'): RefusalAnswer =>
  (message) =>
    jsonError(version)({ status: 400, name: type, message });

export const restJsonRefusal: RefusalAnswer = (message) =>
  restJsonError({ status: 403, name: 'AccessDeniedException', message });

export const queryRefusal: RefusalAnswer = (message) =>
  queryError({ status: 403, name: 'AuthorizationError', message });

export const s3Refusal: RefusalAnswer = (message) => s3Error({ status: 403, name: 'AccessDenied', message });
