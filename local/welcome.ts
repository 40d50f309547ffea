import type { Identity } from './demo-data/identity.ts';

/** What is shown when all is up: where, who, and what to try. */
export function welcome(url: string, identities: readonly Identity[], now: number): string {
  const rows = identities.map(({ name, displayName, identifiers, code, activationCode }) => [
    name,
    displayName ?? '',
    identifiers?.join(', ') ?? '',
    code === undefined ? (activationCode === undefined ? '' : `activation code ${activationCode}`) : `code ${code}`,
  ]);
  const people = table(rows);
  return `
Encaissement is running.  Business time: ${new Date(now).toISOString()}

  Portal      ${url}/
  App         ${url}/app/
  Back office ${url}/back-office/
  Controls    ${url}/_local/
  API         ${url}/v1

${people.map((line) => `  ${line}`).join('\n')}

What to try next: open the portal as a merchant and the App as a client. Or, in another terminal:

  npm run demo

  TOKEN=$(curl -s ${url}/_local/token -d '{"identity":"merchant-gite"}' | sed -n 's/.*"accessToken": "\\(.*\\)".*/\\1/p')
  curl -s ${url}/v1/payment-requests -H "Authorization: Bearer $TOKEN" -H 'Idempotency-Key: try-1' \\
    -H 'Content-Type: application/json' \\
    -d '{"type":"IMMEDIATE","amount":{"value":8550,"currency":"EUR"},"clientIdentifier":"10003377487"}'
  curl -s ${url}/_local/pushes

Ctrl-C stops everything.
`;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, cell.length)), []);
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
