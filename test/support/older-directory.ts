import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Platform } from 'run-template';
import { scanTable } from '../../adapters/dynamodb/scan-table.ts';

type Directory = Awaited<ReturnType<typeof read>>;

/** The directory of a running system, as its migration of organisations finds and leaves it. */
export const directoryOf = ({ stack, dynamoDbEndpoint: endpoint }: Platform) => {
  const { region } = stack.deployment;
  const client = new DynamoDBClient({
    region,
    credentials: { accessKeyId: 'RUNTIME', secretAccessKey: 'local' },
    endpoint,
  });
  const documents = DynamoDBDocumentClient.from(client);
  const id = stack.idsOf('AWS::DynamoDB::Table').find((one) => one.includes('Directory'));
  if (id === undefined) throw new Error('the stack has no table Directory');
  const table = stack.ref(id);
  return {
    /** Who owns the establishment that has their own id: whom a merchant was enrolled with. */
    owners: async () =>
      (await read(documents, table))
        .filter(
          ({ pk, sk, id: own, access }) =>
            pk.startsWith('MEMBER#') && sk === 'PROFILE' && access?.[own]?.role === 'OWNER',
        )
        .map(({ id: own }) => own)
        .sort(),
    /** As a release before organisations left it: merchants, and nobody above or beside them. */
    forget: () => forget(documents, table),
  };
};

async function read(documents: DynamoDBDocumentClient, table: string) {
  const items: { pk: string; sk: string; id: string; access?: Record<string, { role: string }> }[] = [];
  for await (const item of scanTable(documents, table)) items.push(item as (typeof items)[number]);
  return items;
}

async function forget(documents: DynamoDBDocumentClient, table: string): Promise<void> {
  const items: Directory = await read(documents, table);
  const isOfOrganisations = ({ pk }: Directory[number]) => pk.startsWith('ORGANISATION#') || pk.startsWith('MEMBER#');
  for (const { pk, sk } of items.filter(isOfOrganisations)) {
    await documents.send(new DeleteCommand({ TableName: table, Key: { pk, sk } }));
  }
  for (const { pk, sk } of items.filter((item) => item.pk.startsWith('MERCHANT#') && item.sk === 'PROFILE')) {
    const UpdateExpression = 'REMOVE organisationId';
    await documents.send(new UpdateCommand({ TableName: table, Key: { pk, sk }, UpdateExpression }));
  }
}
