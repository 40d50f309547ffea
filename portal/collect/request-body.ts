import { parseIdentifier } from '../../contract/identifier.ts';
import { oneLine } from '../../contract/line-text.ts';
import type { paths } from '../../web/api/openapi.ts';
import { isDeferred } from '../../contract/payment-type.ts';
import { isoDelay } from '../payment/delay.ts';
import type { DraftValues } from './initial-values.ts';

export type RequestBody = paths['/v1/payment-requests']['post']['requestBody']['content']['application/json'];

/** The request that the values ask for. @throws Error while `findIssues` finds something */
export function toRequestBody({ type, amount, identifier, client, delay, ...lines }: DraftValues): RequestBody {
  const clientIdentifier = parseIdentifier(identifier)?.value;
  if (amount === undefined || (!client && clientIdentifier === undefined)) {
    throw new Error('a request that is not complete was to be sent');
  }
  const clientDelay = isDeferred(type) ? isoDelay(delay) : undefined;
  return {
    type,
    amount: { value: amount, currency: 'EUR' },
    ...(client ? { sameClientAs: client.lastRequest } : { clientIdentifier }),
    ...(clientDelay !== undefined && { clientDelay }),
    ...optional('customer', lines.customer),
    ...optional('label', lines.label),
    ...optional('reference', lines.reference),
  };
}

function optional<Name extends 'customer' | 'label' | 'reference'>(name: Name, text: string): { [N in Name]?: string } {
  const line = oneLine(text);
  return (line === '' ? {} : { [name]: line }) as { [N in Name]?: string };
}
