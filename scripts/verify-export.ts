import { parseArgs } from 'node:util';
import { euros } from './verify-export/amounts.ts';
import { exportSource } from './verify-export/export-source.ts';
import { verifyExports } from './verify-export/verify-exports.ts';

const usage = `npm run verify-export -- <folder or s3://bucket/prefix> [--newest SHA256] [--after SHA256] [--commission 250,300] [--vat 2000]

Recomputes what exports say: hashes, chain, schema of the bank files, every sum and count, and that nothing stands twice. It
uses nothing of what has made them. What is wrong is said by file and line, and the exit code is 1.

  --newest      the hash of the newest manifest, as it was noted elsewhere: without it, nobody can tell that the newest is gone
  --after       the hash of the manifest before the first of these; without it, the first must be the first of all
  --commission  the commissions that there are, in hundredths of a percent; without it, any whole one up to 30 % may be
  --vat         the rate of the tax that commissions include, 0 for none; without it, any up to 30 % may be

S3 is read with the rights of AWS_PROFILE, in AWS_REGION; AWS_ENDPOINT_URL_S3 names another store, such as that of npm start.
`;

const text = { type: 'string' } as const;
const options = { newest: text, after: text, commission: text, vat: text };
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const rates = values.commission?.split(',').map(Number);
const vatRate = values.vat === undefined ? undefined : Number(values.vat);
const isRate = (rate: number) => Number.isInteger(rate) && rate >= 0;
const [at, ...more] = positionals;
if (at === undefined || more.length > 0 || ![...(rates ?? []), vatRate ?? 0].every(isRate)) {
  console.error(usage);
  process.exitCode = 2;
} else {
  let wrong = 0;
  const { newest, after } = values;
  const { exports, transfers, lines, total, newestManifestSha256 } = await verifyExports(
    exportSource(at),
    ({ file, line, problem }) => {
      wrong += 1;
      console.error(`${file}:${line}: ${problem}`);
    },
    { newest, after, rates, vatRate },
  );
  const what = `${exports} exports, ${transfers} transfers, ${lines} lines, total ${euros(total)} EUR`;
  console.log(wrong === 0 ? `OK: ${what}` : `NOT OK: ${wrong} found in ${what}`);
  console.log(`Newest manifest: ${newestManifestSha256 ?? 'none'}`);
  if (wrong > 0) process.exitCode = 1;
}
