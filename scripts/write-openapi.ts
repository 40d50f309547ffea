import openapiTypescript, { astToString } from 'openapi-typescript';
import { writeFileSync } from 'node:fs';
import { openApi } from '../functions/http/openapi.ts';

const document = new URL('../docs/openapi.json', import.meta.url);
writeFileSync(document, `${JSON.stringify(await openApi(), undefined, 2)}\n`);
const types = astToString(await openapiTypescript(document));
writeFileSync(
  new URL('../web/api/openapi.ts', import.meta.url),
  `// Made from docs/openapi.json by "npm run openapi".\n\n${types}`,
);
console.log('docs/openapi.json and web/api/openapi.ts are written from functions/http/routes.ts');
