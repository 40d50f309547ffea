import { functionEntries, referred, type Synthesized } from './synthesized-stack.ts';

export interface Statement {
  Effect: 'Allow' | 'Deny';
  Action: string[];
  Resource: string[];
  Condition?: Record<string, Record<string, unknown>>;
}

const listed = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** References as `<LogicalId>`, so that a resource is one string. */
function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  const {
    Ref,
    'Fn::GetAtt': attribute,
    'Fn::Join': join,
    'Fn::Sub': template,
  } = value as Record<string, never> as {
    Ref?: string;
    'Fn::GetAtt'?: [string, string];
    'Fn::Join'?: [string, unknown[]];
    'Fn::Sub'?: string;
  };
  if (template !== undefined) return template.replace(/\$\{([^}]+)\}/g, '<$1>');
  if (join) return join[1].map(flat).join(join[0]);
  return `<${Ref ?? attribute?.[0]}>`;
}

interface Document {
  Statement: { Effect: 'Allow' | 'Deny'; Action: string | string[]; Resource?: unknown; Condition?: never }[];
}

export function statements(document: unknown): Statement[] {
  return (document as Document).Statement.map(({ Effect, Action, Resource, Condition }) => ({
    Effect,
    Action: listed(Action),
    Resource: listed(Resource ?? '*').map(flat),
    Condition,
  }));
}

/** All statements on a role, by the role's logical id. */
export function rolePolicies({ resources }: Synthesized): Map<string, Statement[]> {
  const byRole = new Map<string, Statement[]>(
    Object.entries(resources('AWS::IAM::Role')).map(([role, { Properties }]) => [
      role,
      listed((Properties['Policies'] ?? []) as { PolicyDocument: unknown }[]).flatMap((policy) =>
        statements(policy.PolicyDocument),
      ),
    ]),
  );
  for (const { Properties } of Object.values(resources('AWS::IAM::Policy'))) {
    for (const role of Properties['Roles'] as unknown[]) {
      byRole.get(referred(role))?.push(...statements(Properties['PolicyDocument']));
    }
  }
  return byRole;
}

/** `functions/<entry>` → what its role allows. */
export function functionPolicies(stack: Synthesized): Map<string, Statement[]> {
  const policies = rolePolicies(stack);
  const functions = stack.resources('AWS::Lambda::Function');
  return new Map(
    Object.entries(functionEntries(stack)).map(([logicalId, entry]) => {
      const role = referred(functions[logicalId]?.Properties['Role']);
      return [entry, policies.get(role) ?? []];
    }),
  );
}

/** The actions that statements allow on a resource, named by the start of its logical id; sorted. */
export function allowedOn(policy: Statement[], logicalIdStart: string): string[] {
  const actions = policy
    .filter(
      ({ Effect, Resource }) => Effect === 'Allow' && Resource.some((one) => one.startsWith(`<${logicalIdStart}`)),
    )
    .flatMap(({ Action }) => Action);
  return [...new Set(actions)].sort();
}
