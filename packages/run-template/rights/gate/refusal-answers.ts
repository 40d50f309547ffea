import { randomUUID } from 'node:crypto';
import { escapeXml } from '../../services/escape-xml.ts';
import type { ServiceResponse } from '../../services/http-service.ts';

/** How a service says that something is not allowed, so that the SDK makes the exception of it that it makes in the cloud. */
export type RefusalAnswer = (message: string) => ServiceResponse;

/** AWS's JSON protocols. @param version of the protocol @param type how the service spells the error's name */
export const jsonRefusal =
  (version: '1.0' | '1.1', type = 'AccessDeniedException'): RefusalAnswer =>
  (message) => ({
    status: 400,
    headers: { 'content-type': `application/x-amz-json-${version}` },
    body: JSON.stringify({ __type: type, Message: message }),
  });

export const restJsonRefusal: RefusalAnswer = (message) => ({
  status: 403,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': 'AccessDeniedException' },
  body: JSON.stringify({ Message: message }),
});

export const queryRefusal: RefusalAnswer = (message) => ({
  status: 403,
  headers: { 'content-type': 'text/xml' },
  body:
    '<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type>' +
    `<Code>AuthorizationError</Code><Message>${escapeXml(message)}</Message></Error>` +
    `<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
});

export const s3Refusal: RefusalAnswer = (message) => ({
  status: 403,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>${escapeXml(message)}</Message></Error>`,
});
