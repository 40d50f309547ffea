import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient();
const TableName = process.env.NOTES_TABLE;

/** Keeps a note, or reads one. */
export async function handler({ requestContext, body, pathParameters }) {
  if (requestContext.http.method === 'POST') {
    const { id, text } = JSON.parse(body);
    const writer = requestContext.authorizer.jwt.claims.username;
    await client.send(new PutItemCommand({ TableName, Item: { id: { S: id }, text: { S: text }, by: { S: writer } } }));
    return { statusCode: 201, body: '' };
  }
  const { Item } = await client.send(new GetItemCommand({ TableName, Key: { id: { S: pathParameters.id } } }));
  return Item ? { text: Item.text.S, by: Item.by.S } : { statusCode: 404, body: '' };
}
