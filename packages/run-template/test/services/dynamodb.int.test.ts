import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startDynamoDb } from '../../services/dynamodb.ts';
import { StartError } from '../../start-error.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dynamodb-'));
});
afterAll(() => rm(dir, { recursive: true }));

const credentials = (accessKeyId: string) => ({ accessKeyId, secretAccessKey: 'secret' });

describe('startDynamoDb', () => {
  it('shows every access key the same tables, and keeps them in its directory over a restart', async () => {
    const first = await startDynamoDb({ dataDir: join(dir, 'tables') });
    const writer = new DynamoDBClient({
      endpoint: first.endpoint,
      region: 'eu-west-3',
      credentials: credentials('WRITER'),
    });
    await writer.send(
      new CreateTableCommand({
        TableName: 'Payments',
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      }),
    );
    await writer.send(new PutItemCommand({ TableName: 'Payments', Item: { id: { S: 'p1' } } }));
    await first.close();

    const second = await startDynamoDb({ dataDir: join(dir, 'tables') });
    onTestFinished(() => second.close());
    const reader = new DynamoDBClient({
      endpoint: second.endpoint,
      region: 'eu-west-3',
      credentials: credentials('READER'),
    });
    const found = await reader.send(new GetItemCommand({ TableName: 'Payments', Key: { id: { S: 'p1' } } }));

    expect(found.Item).toEqual({ id: { S: 'p1' } });
  });

  it('stops answering once closed, without calling that an accident', async () => {
    const accidents: string[] = [];
    const dynamoDb = await startDynamoDb({ onExit: (reason) => accidents.push(reason) });

    await dynamoDb.close();

    await expect(fetch(dynamoDb.endpoint)).rejects.toThrow();
    expect(accidents).toEqual([]);
  });

  it('tells when it ends by itself', async () => {
    const java = join(dir, 'java-with-pid');
    await writeFile(java, `#!/bin/sh\necho $$ > '${join(dir, 'pid')}'\nexec java "$@"\n`);
    await chmod(java, 0o755);
    const { promise: reason, resolve: onExit } = Promise.withResolvers<string>();
    const dynamoDb = await startDynamoDb({ java, onExit });
    onTestFinished(() => dynamoDb.close());

    process.kill(Number(await readFile(join(dir, 'pid'), 'utf8')), 'SIGKILL');

    expect(await reason).toContain('DynamoDB Local ended with status 137');
  });

  it('dies with its parent, even when that is killed with SIGKILL', async () => {
    const module = new URL('../../services/dynamodb.ts', import.meta.url).href;
    const script = `const { startDynamoDb } = await import(${JSON.stringify(module)});
      console.log((await startDynamoDb()).endpoint); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const endpoint = await new Promise<string>((resolve) => {
      parent.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    });
    await expect(fetch(endpoint)).resolves.toMatchObject({ status: 400 });

    parent.kill('SIGKILL');

    await expect
      .poll(
        () =>
          fetch(endpoint).then(
            () => 'alive',
            () => 'gone',
          ),
        { timeout: 10_000 },
      )
      .toBe('gone');
  });

  it('names the remedy when there is no Java', async () => {
    const start = startDynamoDb({ java: join(dir, 'no-such-java') });

    await expect(start).rejects.toThrow(StartError);
    await expect(start).rejects.toThrow(/none was found: install Java 17 or newer/);
  });

  it('names the remedy when Java is too old', async () => {
    const oldJava = join(dir, 'java-11');
    await writeFile(
      oldJava,
      '#!/bin/sh\necho "java.lang.UnsupportedClassVersionError: class file version 61.0" >&2\nexit 1\n',
    );
    await chmod(oldJava, 0o755);

    const start = startDynamoDb({ java: oldJava });

    await expect(start).rejects.toThrow(StartError);
    await expect(start).rejects.toThrow(/needs a newer Java than the one found: install Java 17 or newer/);
  });

  it('refuses a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    onTestFinished(() => new Promise((resolve) => other.close(() => resolve())));
    const { port } = other.address() as AddressInfo;

    await expect(startDynamoDb({ port })).rejects.toThrow(`Port ${port} is taken`);
  });
});
