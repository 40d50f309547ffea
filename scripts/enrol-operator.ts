import { parseArgs } from 'node:util';
import { cognitoClient } from '../adapters/aws-clients.ts';
import { operatorAccounts } from '../adapters/cognito/operator-accounts.ts';
import { backOfficeRoles, isBackOfficeRole } from '../contract/back-office/rights.ts';
import { canStillChange } from '../core/operators/operator-change.ts';

const usage = `npm run enrol-operator -- --pool ID --username WHO --name NAME --email ADDRESS --roles ops,ops-approver

Invites one of the first people of the back office, before two of them can agree on more: Cognito mails a password for seven
days, and asks for a second factor at the first sign-in. Said again, it goes on where it was cut short. ID is the output
BackOfficePoolId; the roles are ${backOfficeRoles.join(', ')}. With the rights of whoever deploys: AWS_PROFILE, AWS_REGION.
`;

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { pool: text, username: text, name: text, email: text, roles: text } });
const { pool, username, name, email, roles = '' } = values;
const wanted = roles.split(',');

if (pool && username && name && email && wanted.every(isBackOfficeRole)) {
  process.exitCode = await enrol({ id: username, name, email });
} else {
  console.error(usage);
  process.exitCode = 2;
}

async function enrol(person: { id: string; name: string; email: string }): Promise<number> {
  const people = operatorAccounts(cognitoClient(), pool!);
  const known = await people.list();
  const before = known.find(({ id }) => id === person.id);
  if (canStillChange(known)) {
    return refuse('Two people can agree on roles already: invite under « Personnes » in the back office.');
  }
  if (before && before.email !== person.email) return refuse(`${person.id} is somebody else: take another username.`);
  if (!before) {
    const answer = await people.invite(person);
    if (answer !== 'invited') return refuse(`Cognito says ${answer} of this address.`);
  }
  await people.addRoles(person.id, wanted.filter(isBackOfficeRole));
  console.log(`${person.id} is invited, as ${roles}.`);
  return 0;
}

function refuse(why: string): number {
  console.error(why);
  return 1;
}
