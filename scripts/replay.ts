import { parseArgs } from 'node:util';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { deadLetters, givenUpBucket } from './replay/keepers.ts';
import { replay, type Invoke } from './replay/replay.ts';

const usage = `npm run replay -- --bucket NAME [--write]
npm run replay -- --queue URL --function NAME [--write]

Gives what was given up to its function again: records of streams that lie in the given-up bucket, or dead letters of a queue.
Without --write it only says what there is. What a function takes is deleted; what it does not stays, and is said. With the rights
of whoever deploys: AWS_PROFILE, AWS_REGION.
`;

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { bucket: text, queue: text, function: text, write: { type: 'boolean', default: false } },
});
const { bucket, queue, function: functionName, write } = values;
const lambda = new LambdaClient({});

const keeper =
  bucket !== undefined && queue === undefined
    ? givenUpBucket(new S3Client({}), bucket)
    : queue !== undefined && functionName !== undefined && bucket === undefined
      ? deadLetters(new SQSClient({}), queue, { hides: write })
      : undefined;
if (keeper === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const { found, done, left } = await replay(keeper, {
    ...(write && { invoke }),
    ...(functionName !== undefined && { functionName }),
    say: (line) => console.log(line),
  });
  console.log(`${found} found, ${done} done, ${left} left.${write ? '' : ' Nothing was done: say --write.'}`);
  if (write && left > 0) process.exitCode = 1;
}

async function invoke(...[FunctionName, event]: Parameters<Invoke>): ReturnType<Invoke> {
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }),
  );
  const answer = Payload === undefined ? undefined : (JSON.parse(Payload.transformToString() || 'null') as unknown);
  if (FunctionError === undefined) return { answer };
  return { error: (answer as { errorType?: string } | null)?.errorType ?? FunctionError };
}
