import { isRecord } from '../../template/cloud-formation.ts';
import { arn } from '../../template/resource-kind.ts';
import type { LocalStack } from '../../template/local-stack.ts';

/** What the rights on a table depend on. */
export interface TableKeys {
  readonly arn: string;
  /** Undefined for a table that the template does not have. */
  readonly partitionKey?: string | undefined;
  /** Index → its partition key. */
  readonly indexes: ReadonlyMap<string, string | undefined>;
  /** ARN of the customer's own key that the table is encrypted with. */
  readonly encryptedWith?: string;
}

/** By a table's name, which may also be given as its ARN. */
export function tableKeys(stack: LocalStack): (name: string) => TableKeys {
  const tables = new Map(
    stack.idsOf('AWS::DynamoDB::Table').map((id) => {
      const { KeySchema, GlobalSecondaryIndexes, SSESpecification } = stack.properties(id);
      const indexes = (Array.isArray(GlobalSecondaryIndexes) ? GlobalSecondaryIndexes : []).filter(isRecord);
      const key = isRecord(SSESpecification) ? SSESpecification['KMSMasterKeyId'] : undefined;
      const table: TableKeys = {
        arn: stack.attribute(id, 'Arn'),
        partitionKey: partitionKey(KeySchema),
        indexes: new Map(indexes.map((index) => [String(index['IndexName']), partitionKey(index['KeySchema'])])),
        ...(typeof key === 'string' && { encryptedWith: key }),
      };
      return [stack.ref(id), table] as const;
    }),
  );
  return (given) => {
    const name = given.replace(/^.*:table\//, '');
    return tables.get(name) ?? { arn: arn(stack.deployment, 'dynamodb', `table/${name}`), indexes: new Map() };
  };
}

function partitionKey(schema: unknown): string | undefined {
  const hash = (Array.isArray(schema) ? schema : []).filter(isRecord).find(({ KeyType }) => KeyType === 'HASH');
  return hash && String(hash['AttributeName']);
}
