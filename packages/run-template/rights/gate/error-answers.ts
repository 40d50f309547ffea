import { randomUUID } from 'node:crypto';
import { escapeXml } from '../../services/escape-xml.ts';
import type { ServiceResponse } from '../../services/http-service.ts';

/** An error as AWS names it. */
export interface ServiceError {
  readonly status: number;
  readonly name: string;
  readonly message: string;
}

/** How a service says it, so that the SDK makes the exception of it that it makes in the cloud. */
export type ErrorAnswer = (error: ServiceError) => ServiceResponse;

/** AWS's JSON protocols. @param version of the protocol @param namespace before the name of an error */
export const jsonError =
  (version: '1.0' | '1.1', namespace = ''): ErrorAnswer =>
  ({ status, name, message }) => ({
    status,
    headers: { 'content-type': `application/x-amz-json-${version}` },
    body: JSON.stringify({ __type: `${namespace}${name}`, Message: message }),
  });

export const restJsonError: ErrorAnswer = ({ status, name, message }) => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': name },
  body: JSON.stringify({ Message: message }),
});

export const queryError: ErrorAnswer = ({ status, name, message }) => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body:
    '<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type>' +
    `<Code>${name}</Code><Message>${escapeXml(message)}</Message></Error>` +
    `<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
});

export const s3Error: ErrorAnswer = ({ status, name, message }) => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${name}</Code><Message>${escapeXml(message)}</Message></Error>`,
});
