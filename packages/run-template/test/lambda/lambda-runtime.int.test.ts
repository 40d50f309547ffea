import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSharedOffset, writeOffset } from '../../lambda/business-date.ts';
import { createLambdaRuntime } from '../../lambda/lambda-runtime.ts';
import type { LambdaRuntime } from '../../lambda/lambda-runtime.ts';
import { nameResources } from '../../template/local-stack.ts';

/** A bundle as small as they come; every test asks it for something else. */
const bundle = `
const loadedAt = Date.now();
let calls = 0, running = 0;
export async function handler(event, context) {
  calls += 1;
  switch (event.ask) {
    case 'environment': return { ...process.env };
    case 'time': return { now: Date.now(), made: new Date().getTime(), given: new Date(5).getTime(), loadedAt };
    case 'context': return { name: context.functionName, remaining: context.getRemainingTimeInMillis() };
    case 'overlap': { running += 1; await new Promise((r) => setTimeout(r, 20)); const seen = running; running -= 1; return seen; }
    case 'throw': throw Object.assign(new Error('no'), { name: 'TooEarly' });
    case 'hang': return new Promise(() => setInterval(() => {}, 1000));
    case 'exit': return process.exit(3);
    case 'log': console.log('said'); console.error('shouted'); return null;
    case 'nothing': return undefined;
    default: return { calls };
  }
}`;

const offset = createSharedOffset();
const output: string[] = [];
let folder: string;
let runtime: LambdaRuntime;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  mkdirSync(join(folder, 'broken'));
  writeFileSync(join(folder, 'index.mjs'), bundle);
  writeFileSync(join(folder, 'broken', 'index.mjs'), 'throw new Error("cannot load");');
  const lambda = (key: string, more = {}) => ({
    Type: 'AWS::Lambda::Function',
    Properties: { Code: { S3Key: key }, Handler: 'index.handler', MemorySize: 256, Timeout: 5, ...more },
  });
  const stack = nameResources(
    {
      stackName: 'Shop',
      assets: new Map([
        ['good.zip', folder],
        ['broken.zip', join(folder, 'broken')],
      ]),
      template: {
        Resources: {
          Asked: lambda('good.zip', { Environment: { Variables: { TABLE: 'payments' } } }),
          Hasty: lambda('good.zip', { Timeout: 1, ReservedConcurrentExecutions: 1 }),
          Broken: lambda('broken.zip'),
          Lost: lambda('lost.zip'),
        },
      },
    },
    { url: 'http://127.0.0.1:4000' },
  );
  runtime = createLambdaRuntime(stack, {
    offset,
    endpoints: { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:8000' },
    onOutput: (name, stream, text) => output.push(`${name} ${stream} ${text.trim()}`),
  });
});

afterAll(async () => {
  await runtime.close();
  rmSync(folder, { recursive: true });
});

async function ask(question: string, functionName = 'Shop-Asked'): Promise<unknown> {
  const result = await runtime.invoke(functionName, { ask: question });
  return result.ok ? JSON.parse(result.payload) : result.error;
}

describe('a function on a laptop', () => {
  it("has the template's environment and Lambda's own, and nothing of this process", async () => {
    process.env['SECRET_OF_THE_PARENT'] = 'x';
    const environment = (await ask('environment')) as Record<string, string>;

    expect(environment).toMatchObject({
      TABLE: 'payments',
      AWS_REGION: 'eu-west-3',
      AWS_LAMBDA_FUNCTION_NAME: 'Shop-Asked',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:8000',
    });
    expect(Object.keys(environment)).not.toContain('SECRET_OF_THE_PARENT');
    expect(Object.keys(environment)).not.toContain('HOME');
  });

  it('lives on business time, also when the clock moves after it was loaded', async () => {
    const before = (await ask('time')) as Record<string, number>;
    writeOffset(offset, 86_400_000);
    const after = (await ask('time')) as Record<string, number>;
    writeOffset(offset, 0);

    expect(after['now']! - before['now']!).toBeGreaterThanOrEqual(86_400_000);
    expect(after['made']! - before['made']!).toBeGreaterThanOrEqual(86_400_000);
    expect(after['given']).toBe(5);
  });

  it('is known by its ARN, has a context, and may answer nothing', async () => {
    const arn = 'arn:aws:lambda:eu-west-3:000000000000:function:Shop-Asked';
    expect(await ask('context', arn)).toMatchObject({ name: 'Shop-Asked' });
    expect(await ask('nothing', `${arn}:$LATEST`)).toBeNull();
  });

  it('runs one invocation at a time in each environment', async () => {
    const seen = await Promise.all(Array.from({ length: 6 }, () => ask('overlap')));
    expect(seen).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("answers an unhandled error with the error's own name", async () => {
    expect(await ask('throw')).toMatchObject({ errorType: 'TooEarly', errorMessage: 'no' });
  });

  it("is ended at the template's time-out, and the next invocation gets a fresh environment", async () => {
    expect(await ask('count', 'Shop-Hasty')).toEqual({ calls: 1 });
    expect(await ask('hang', 'Shop-Hasty')).toMatchObject({
      errorMessage: expect.stringMatching(/timed out after 1.00 seconds/) as unknown,
    });
    expect(await ask('count', 'Shop-Hasty')).toEqual({ calls: 1 });
  });

  it('may crash without taking others down', async () => {
    expect(await ask('exit', 'Shop-Hasty')).toMatchObject({ errorType: 'Runtime.ExitError' });
    expect(await ask('count', 'Shop-Hasty')).toEqual({ calls: 1 });
  });

  it('that cannot be loaded says why', async () => {
    expect(await ask('count', 'Shop-Broken')).toMatchObject({ errorMessage: 'cannot load' });
  });

  it('whose bundle is missing stops the start', async () => {
    await expect(ask('count', 'Shop-Lost')).rejects.toThrow(/Lost: its code .* is not in the assets manifest/);
  });

  it('passes on what it prints', async () => {
    await ask('log');
    await expect
      .poll(() => output)
      .toEqual(expect.arrayContaining(['Shop-Asked stdout said', 'Shop-Asked stderr shouted']));
  });
});
