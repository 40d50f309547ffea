import { cognitoClient, dynamoClient } from '../../adapters/aws-clients.ts';
import { accounts } from '../../adapters/cognito/accounts.ts';
import { frontOf, mailOn, required } from '../../adapters/configuration.ts';
import { accountClaimStore } from '../../adapters/dynamodb/account-claim-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { organisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import { payoutTermsStore } from '../../adapters/dynamodb/payout-terms-store.ts';
import { api } from '../http/api.ts';
import { keepOutStoppedMerchants } from '../http/middleware/keep-out-stopped.ts';
import { requireMember } from '../http/middleware/require-member.ts';
import { knownMembers } from '../merchant-api/members/known-members.ts';
import { addEstablishment, changeEstablishment } from './establishments.ts';
import { stopComingAccount } from './stop-coming-account.ts';
import { listTeam } from './list-team.ts';
import { changeMember, inviteMember, removeMember } from './members.ts';

const client = dynamoClient();
const tables = {
  directory: required(process.env, 'DIRECTORY_TABLE'),
  operations: required(process.env, 'OPERATIONS_TABLE'),
  notices: required(process.env, 'NOTICES_TABLE'),
};
const directory = directoryStore(client, tables);
const organisations = organisationStore(client, tables.directory, tables.operations);

export const handler = api(
  'owner',
  {
    listTeam,
    inviteMember,
    changeMember,
    removeMember,
    addEstablishment,
    changeEstablishment,
    stopComingAccount,
  },
  {
    organisations,
    directory,
    payoutTerms: payoutTermsStore(client, tables),
    mailOn: mailOn(process.env),
    accountClaims: accountClaimStore(client, required(process.env, 'ORDERS_TABLE')),
    accounts: accounts(cognitoClient(), required(process.env, 'MERCHANTS_POOL_ID')),
  },
  frontOf(process.env),
  [requireMember(knownMembers(organisations)), keepOutStoppedMerchants(directory.getMerchant)],
);
