import { writeFileSync } from 'node:fs';
import { openApi } from '../functions/http/openapi.ts';

const file = new URL('../docs/openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(openApi(), undefined, 2)}\n`);
console.log('docs/openapi.json is written from functions/http/routes.ts');
