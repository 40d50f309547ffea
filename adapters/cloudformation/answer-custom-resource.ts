import { pause } from '../clock.ts';

/** What CloudFormation waits for. */
export type CustomResourceAnswer =
  { Status: 'SUCCESS'; Data: Record<string, string> } | { Status: 'FAILED'; Reason: string };

export interface CustomResourceRequest {
  ResponseURL: string;
  StackId: string;
  RequestId: string;
  LogicalResourceId: string;
}

/** CloudFormation takes 4 096 bytes in all; ids and ARNs take the rest. */
const reasonMaxLength = 1_000;
const attemptsMax = 4;
const firstPauseMs = 500;
const timeoutMs = 5_000;

/**
 * Puts the answer where CloudFormation asked for it, a few times if need be: without one the deployment hangs until its
 * time-out.
 *
 * @throws Error when no attempt was accepted
 */
export async function answerCustomResource(
  { ResponseURL, StackId, RequestId, LogicalResourceId }: CustomResourceRequest,
  physicalId: string,
  answer: CustomResourceAnswer,
  sleep: (ms: number) => Promise<void> = pause,
): Promise<void> {
  const reason = answer.Status === 'FAILED' ? { Reason: answer.Reason.slice(0, reasonMaxLength) } : {};
  const body = { ...answer, ...reason, PhysicalResourceId: physicalId, StackId, RequestId, LogicalResourceId };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await put(ResponseURL, JSON.stringify(body));
      return;
    } catch (error) {
      if (attempt === attemptsMax) throw error;
      await sleep(firstPauseMs * 2 ** attempt);
    }
  }
}

async function put(url: string, body: string): Promise<void> {
  const response = await fetch(url, {
    method: 'PUT',
    body,
    // The presigned address was signed for no content type.
    headers: { 'content-type': '' },
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`CloudFormation's answer address said ${response.status}`);
}
