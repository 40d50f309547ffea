import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openApi } from '../../../functions/http/openapi.ts';
import { routes } from '../../../functions/http/routes.ts';

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(await openApi());
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  it('describes every operation of the route table', async () => {
    const { paths } = await openApi();
    const operations = Object.values(paths as Record<string, Record<string, { operationId: string }>>)
      .flatMap((methods) => Object.values(methods))
      .map(({ operationId }) => operationId);
    expect(operations.toSorted()).toEqual(Object.keys(routes).toSorted());
  });

  it('is written to docs/openapi.json as it is (npm run openapi)', async () => {
    const written: unknown = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(await openApi())));
  });
});
