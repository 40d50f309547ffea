import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts one finding of cdk-nag on one construct, with the reason that a reviewer reads. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}

/** Accepts that a policy names a resource by a pattern. cdk-nag shows the references in it as `<LogicalId.Attribute>`. */
export function acknowledgePattern(construct: IConstruct, resource: string, reason: string): void {
  const pattern = flat(Stack.of(construct).resolve(resource));
  acknowledge(construct, `AwsSolutions-IAM5[Resource::${pattern}]`, reason);
}

interface Intrinsic {
  Ref?: string;
  'Fn::GetAtt'?: [string, string];
  'Fn::Join'?: [string, unknown[]];
  'Fn::Sub'?: string;
}

function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join, 'Fn::Sub': template } = value as Intrinsic;
  if (Ref !== undefined) return `<${Ref}>`;
  if (attribute) return `<${attribute.join('.')}>`;
  if (join) return join[1].map(flat).join(join[0]);
  if (template !== undefined) return template.replace(/\$\{([^}]+)\}/g, '<$1>');
  throw new Error(`Not the name of a resource: ${JSON.stringify(value)}`);
}
