import { expect, it } from 'vitest';
import { templateStore } from '../../../adapters/dynamodb/template-store.ts';
import { cents } from '../../../contract/money.ts';
import type { RequestTemplates } from '../../../core/payment/request-template.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();

it('are replaced from what was seen alone; the very same is one’s own write', async () => {
  const templates = templateStore(db.documents, (await db.freshTables()).directory);
  const version = (number: number, name = 'Nuitée'): RequestTemplates => ({
    version: number,
    items: [{ name, type: 'IMMEDIATE', amount: cents(85_50) }],
  });
  expect(await templates.replace('gite', 0, version(1))).toBe(true);
  expect(await templates.replace('gite', 0, version(1, 'Another'))).toBe(false);
  expect(await templates.replace('gite', 0, version(1))).toBe(true);
  expect(await templates.replace('gite', 1, version(2))).toBe(true);
  expect(await templates.replace('gite', 1, version(2, 'Late'))).toBe(false);
  expect(await templates.get('gite')).toEqual(version(2));
  expect(await templates.get('agence')).toEqual({ version: 0, items: [] });
});
