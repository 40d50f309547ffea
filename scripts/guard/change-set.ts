import * as z from 'zod';

const resourceChange = z.object({
  Action: z.enum(['Add', 'Modify', 'Remove', 'Import', 'Dynamic', 'SyncWithActual']),
  LogicalResourceId: z.string(),
  ResourceType: z.string(),
  Replacement: z.enum(['True', 'False', 'Conditional']).optional(),
  /** JSON of the resource, where property values were asked for. */
  BeforeContext: z.string().optional(),
  AfterContext: z.string().optional(),
});
export type ResourceChange = z.infer<typeof resourceChange>;

const changeSet = z.object({
  Status: z.string(),
  StatusReason: z.string().optional(),
  Changes: z.array(z.object({ ResourceChange: resourceChange })),
  /** The CLI asks for all pages; whoever calls otherwise must not judge by the first. */
  NextToken: z.undefined().optional(),
});

/** What CloudFormation says of a change set in which nothing changes: it calls that failed. */
const nothing = /didn't contain changes|No updates are to be performed/;

/**
 * @param json what `describe-change-set` answers
 * @throws Error when it is not whole, or not ready to be executed
 */
export function readChangeSet(json: string): ResourceChange[] {
  const { Status, StatusReason = '', Changes } = changeSet.parse(JSON.parse(json));
  if (Status === 'FAILED' && nothing.test(StatusReason)) return [];
  if (Status !== 'CREATE_COMPLETE') throw new Error(`the change set is ${Status}: ${StatusReason}`);
  return Changes.map(({ ResourceChange }) => ResourceChange);
}
