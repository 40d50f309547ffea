import { parseArgs } from 'node:util';

/**
 * `npm run migrate:organisations [-- --dry-run] [--url http://127.0.0.1:4000]`: has the running local system give an
 * organisation to each merchant that has none. May be run again. In the cloud the same function is invoked by hand
 * (docs/runbook.md).
 */
const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    url: { type: 'string', default: `http://127.0.0.1:${process.env['PORT'] ?? '4000'}` },
  },
});

try {
  const response = await fetch(`${values.url}/_local/migrations/organisations`, {
    method: 'POST',
    body: JSON.stringify({ dryRun: values['dry-run'] }),
  });
  if (!response.ok) throw new Error(`it answered ${response.status}: ${await response.text()}`);
  console.log(JSON.stringify(await response.json(), undefined, 2));
} catch (error) {
  console.error(`No migration at ${values.url}: start the system with "npm start", or give its address with --url.`);
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
