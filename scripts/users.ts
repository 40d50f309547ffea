import { createReadStream, openSync, writeSync, closeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import pMap from 'p-map';
import { cognitoClient } from '../adapters/aws-clients.ts';
import { userCopies, type Taken, type UserCopy } from '../adapters/cognito/user-copies.ts';
import { systemRandomness } from '../adapters/randomness.ts';

const usage = `npm run users -- export --pool ID --file users.jsonl
npm run users -- import --pool ID --file users.jsonl

export: everybody of a user pool, one line of JSON each: username, e-mail, name, whether the account is open. No passwords and no
second factors: Cognito gives none. import: the same people into another pool, under the same usernames; nobody is mailed, each
sets a password by « Mot de passe oublié ». Cut short, it is said again. Not for the back office, whose people are enrolled by
command and by two of them. With the rights of whoever deploys: AWS_PROFILE, AWS_REGION.
`;

/** Cognito lets an account make 50 users a second, each in two calls. */
const atOnce = 4;

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({ options: { pool: text, file: text }, allowPositionals: true });
const { pool, file } = values;
const [command] = positionals;

if (pool && file && (command === 'export' || command === 'import')) {
  const users = userCopies(cognitoClient(), pool, systemRandomness);
  process.exitCode = command === 'export' ? await exportTo(file) : await importFrom(file);

  async function exportTo(path: string): Promise<number> {
    // Names and addresses: for nobody else of this machine. A file that is there is not written over.
    const out = openSync(path, 'wx', 0o600);
    let count = 0;
    try {
      for await (const user of users.all()) {
        writeSync(out, `${JSON.stringify(user)}\n`);
        count += 1;
      }
    } finally {
      closeSync(out);
    }
    console.log(`${count} users are in ${path}. It is personal data: encrypt it, keep it elsewhere, delete it here.`);
    return 0;
  }

  async function importFrom(path: string): Promise<number> {
    const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
    const total: Record<Taken, number> = { made: 0, there: 0, 'email-taken': 0 };
    await pMap(
      lines,
      async (line) => {
        const user = JSON.parse(line) as UserCopy;
        const taken = await users.take(user);
        total[taken] += 1;
        if (taken === 'email-taken') console.error(`${user.username}: another account has this address`);
      },
      { concurrency: atOnce },
    );
    console.table(total);
    return total['email-taken'] === 0 ? 0 : 1;
  }
} else {
  console.error(usage);
  process.exitCode = 2;
}
