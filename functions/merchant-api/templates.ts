import type { TemplateStore } from '../../adapters/dynamodb/template-store.ts';
import { cents, toMoney } from '../../contract/money.ts';
import type { RequestTemplates } from '../../core/payment/request-template.ts';
import { refused, type Call, type Reply } from '../http/call.ts';

interface Dependencies {
  templates: TemplateStore;
}

export const getTemplates = async (
  { caller }: Call<'getTemplates'>,
  { templates }: Dependencies,
): Promise<Reply<'getTemplates'>> => ({ body: bodyOf(await templates.get(caller)) });

/** All of them at once, counted on from the version that the caller has seen. */
export async function updateTemplates(
  { caller, body }: Call<'updateTemplates'>,
  { templates }: Dependencies,
): Promise<Reply<'updateTemplates'>> {
  const items = body.items.map(({ amount, ...template }) => ({ ...template, amount: cents(amount.value) }));
  const changed = { version: body.version + 1, items };
  const isSaved = await templates.replace(caller, body.version, changed);
  return isSaved ? { body: bodyOf(changed) } : refused({ code: 'templates-changed', field: 'version' });
}

const bodyOf = ({ version, items }: RequestTemplates) => ({
  version,
  items: items.map(({ amount, ...template }) => ({ ...template, amount: toMoney(amount) })),
});
