import { parseArgs } from 'node:util';

/**
 * `npm run audit [-- --url http://127.0.0.1:4000]`: has the running local system audit its books. Exits with 1 when they
 * do not agree. In the cloud the same function runs every day (docs/runbook.md says how to run it by hand).
 */
interface Report {
  ok: boolean;
  findings: { code: string }[];
  counts: Record<string, number>;
  balances: Record<string, number>;
}

const { values } = parseArgs({
  options: { url: { type: 'string', default: `http://127.0.0.1:${process.env['PORT'] ?? '4000'}` } },
});

try {
  const response = await fetch(`${values.url}/_local/audit`, { method: 'POST' });
  if (!response.ok) throw new Error(`it answered ${response.status}: ${await response.text()}`);
  const report = (await response.json()) as Report;
  console.log(JSON.stringify(report, undefined, 2));
  console.log(report.ok ? 'The books agree.' : `The books do not agree: ${report.findings.length} findings.`);
  process.exitCode = report.ok ? 0 : 1;
} catch (error) {
  console.error(`No audit from ${values.url}: start the system with "npm start", or give its address with --url.`);
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
