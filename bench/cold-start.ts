import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle, bundleAsIs } from '../lib/bundled-code.ts';
import { deployedEnvironment } from '../test/support/deployed-handlers.ts';
import { median } from './pages/figures.ts';
import { markdownTable } from './support/document-section.ts';
import { numbersFrom } from './support/numbers-from.ts';
import { writeFigures } from './support/write-figures.ts';

/** What an API may take to be imported, of what the bare client takes. */
const goal = 1.2;
const functions = fileURLToPath(new URL('../functions', import.meta.url));

/** What is made of the client of DynamoDB as the SDK comes: a floor under every function. */
const bareClient = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = (event) => client.send(new GetCommand(event));
`;
const apis = ['merchant-api', 'client-api', 'owner-api', 'back-office-api'];

/**
 * `npm run bench:cold-start [-- --rounds 20 --check]`: the processor time that a fresh process of Node takes to import each API's bundle, beside the bare
 * client of the SDK, in turn. What Lambda does besides (its own start, the download) is the same for all.
 */
function main(): number {
  const {
    rounds: [rounds = 1],
    check,
  } = numbersFrom({ rounds: '20' });
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
  try {
    const bare = join(folder, 'bare-client.mjs');
    bundleAsIs({ stdin: { contents: bareClient, resolveDir: functions } }, bare);
    const files = [bare, ...apis.map((name) => join(folder, `${name}.mjs`))];
    for (const [index, name] of apis.entries()) bundle(join(functions, name, 'handler.ts'), files[index + 1]!);

    const took = files.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1)
      for (const [index, file] of files.entries()) took[index]!.push(importMs(file));
    const [floor = 0, ...ofApis] = took.map(median);
    const size = (file: string) => `${(statSync(file).size / 1024).toFixed(0)} KB`;
    writeFigures(
      'bench:cold-start',
      `${rounds} rounds`,
      markdownTable(
        ['bundle', 'size', 'CPU, ms', 'of the bare client'],
        [
          ['the bare client', size(bare), floor.toFixed(0), ''],
          ...ofApis.map((ms, index) => [
            apis[index]!,
            size(files[index + 1]!),
            ms.toFixed(0),
            `${(ms / floor).toFixed(2)} ×`,
          ]),
        ],
      ),
    );
    if (Math.max(...ofApis) <= goal * floor) return 0;
    console.log(`MISSED: the goal is ${goal} ×`);
    return check ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function importMs(file: string): number {
  const script = `const from = process.cpuUsage();
    await import(${JSON.stringify(pathToFileURL(file).href)});
    const { user, system } = process.cpuUsage(from);
    console.log((user + system) / 1000);`;
  const env = { ...deployedEnvironment(tables, 'key'), AWS_REGION: 'eu-west-3' };
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' }));
}

/** Nothing is called, so any names will do. */
const tables = {
  payments: 'payments',
  wallets: 'wallets',
  ledger: 'ledger',
  exports: 'exports',
  directory: 'directory',
  secrets: 'secrets',
  notices: 'notices',
  orders: 'orders',
  operations: 'operations',
  views: 'views',
};

process.exit(main());
