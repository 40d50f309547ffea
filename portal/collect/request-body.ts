import { parseIdentifier } from '../../contract/identifier.ts';
import type { paths } from '../../web/api/openapi.ts';
import { isDeferred } from '../../contract/payment-type.ts';
import { isoDelay } from '../payment/delay.ts';
import type { DraftValues } from './initial-values.ts';

export type RequestBody = paths['/v1/payment-requests']['post']['requestBody']['content']['application/json'];

/** The request that the values ask for. @throws Error while `findIssues` finds something */
export function toRequestBody({ type, amount, identifier, delay, reference, label }: DraftValues): RequestBody {
  const recognised = parseIdentifier(identifier);
  if (amount === undefined || !recognised) throw new Error('a request that is not complete was to be sent');
  const clientDelay = isDeferred(type) ? isoDelay(delay) : undefined;
  return {
    type,
    amount: { value: amount, currency: 'EUR' },
    clientIdentifier: recognised.value,
    ...(clientDelay !== undefined && { clientDelay }),
    ...optional('reference', reference),
    ...optional('label', label),
  };
}

/** One line: what is pasted may have tabs and line ends. */
function optional<Name extends 'reference' | 'label'>(name: Name, text: string): { [N in Name]?: string } {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return (line === '' ? {} : { [name]: line }) as { [N in Name]?: string };
}
