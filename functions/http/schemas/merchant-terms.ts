import * as z from 'zod';
import type { FlagSetting, NumberSetting } from '../../../contract/settings/setting.ts';
import { termsTable } from '../../../contract/settings/terms.ts';
import type { ApiTerms } from '../../../contract/settings/api-terms.ts';
import { money } from './fields.ts';

/** The terms of the settings' table as the API tells them, each described by its setting's sentence. */
export const merchantTerms = z.object(
  Object.fromEntries(
    Object.values(termsTable.settings).flatMap((entry): [string, z.ZodType][] => {
      if (!('apiName' in entry)) return [];
      if (!('parts' in entry)) return [[entry.apiName, schemaOf(entry)]];
      const parts = Object.entries(entry.parts).map(([part, setting]) => [part, schemaOf(setting)]);
      return [[entry.apiName, z.object(Object.fromEntries(parts))]];
    }),
  ),
) as unknown as z.ZodType<ApiTerms>;

function schemaOf({ unit, sentence: { en: description } }: NumberSetting | FlagSetting): z.ZodType {
  switch (unit) {
    case 'cents':
      return money.meta({ description });
    case 'milliseconds':
      return z.string().meta({ description: `${description} An ISO 8601 duration.`, examples: ['P3D'] });
    case 'business days':
    case 'settlement days':
    case 'months':
    case 'times':
    case 'calls at once':
    case 'transfers':
    case 'basis points':
    case 'hour in Paris':
      return z.int().meta({ description });
    case 'true or false':
      return z.boolean().meta({ description });
  }
}
