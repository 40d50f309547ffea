import { describe, expect, it } from 'vitest';
import { templateStore } from '../../../adapters/dynamodb/template-store.ts';
import { templateLimits } from '../../../contract/settings/limits.ts';
import { requestTemplates } from '../../../functions/http/schemas/request-templates.ts';
import { validate } from '../../../functions/http/validation.ts';
import { getTemplates, updateTemplates } from '../../../functions/merchant-api/templates.ts';
import { aCall } from '../../support/call.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();
const amount = { value: 85_50, currency: 'EUR' as const };
const night = { name: 'Nuitée', type: 'IMMEDIATE' as const, amount };
const weekend = {
  ...night,
  name: 'Week-end',
  type: 'DEFERRED' as const,
  label: 'Week-end au gîte',
  clientDelay: 'P3D',
};

async function given() {
  const { directory } = await db.freshTables();
  const dependencies = { templates: templateStore(db.documents, directory) };
  const read = async (caller: string) => {
    const reply = await getTemplates(aCall<'getTemplates'>({ caller }), dependencies);
    return 'body' in reply ? reply.body : reply;
  };
  const save = (caller: string, body: object) =>
    updateTemplates(aCall<'updateTemplates'>({ caller, body: requestTemplates.parse(body) }), dependencies);
  return { read, save };
}

describe('a merchant’s templates', () => {
  it('are none at first, then as they were saved, in their order, and nobody else’s', async () => {
    const { read, save } = await given();
    expect(await read('gite')).toEqual({ version: 0, items: [] });
    await save('gite', { version: 0, items: [night] });
    await save('gite', { version: 1, items: [weekend, night] });
    expect(await read('gite')).toEqual({ version: 2, items: [weekend, night] });
    expect(await read('agence')).toEqual({ version: 0, items: [] });
  });

  it('of another device are not lost: who has not seen them is refused', async () => {
    const { read, save } = await given();
    await save('gite', { version: 0, items: [night] });
    const refusal = { code: 'templates-changed', field: 'version' };
    expect(await save('gite', { version: 0, items: [weekend] })).toEqual({ refusal });
    expect(await read('gite')).toEqual({ version: 1, items: [night] });
  });

  it('are saved once when the same is sent twice, as after a lost answer', async () => {
    const { save } = await given();
    const body = { version: 1, items: [night] };
    expect(await save('gite', { version: 0, items: [night] })).toEqual({ body });
    expect(await save('gite', { version: 0, items: [night] })).toEqual({ body });
  });

  it.each([
    ['a name twice', [night, night], { code: 'template-name-taken', field: 'items.1.name' }],
    ['a name that is too long', [{ ...night, name: 'é'.repeat(41) }], { code: 'text-too-long', field: 'items.0.name' }],
    [
      'one too many',
      Array.from({ length: templateLimits.templatesMax + 1 }, (_, index) => ({ ...night, name: String(index) })),
      { code: 'field-invalid', field: 'items' },
    ],
  ])('with %s are refused', (_what, items, refusal) => {
    expect(validate(requestTemplates, { version: 0, items })).toMatchObject({ refusal });
  });
});
