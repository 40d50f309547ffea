import type { Deployment } from './cloud-formation.ts';

/** What `Ref` and `Fn::GetAtt` of a resource give. */
export interface PhysicalName {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a resource can be named from: itself, the deployment, and its properties (resolved on demand). */
export interface NamingContext extends Deployment {
  readonly logicalId: string;
  readonly type: string;
  /** Where this machine serves what API Gateway and Cognito serve in the cloud, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** The resolved property if it is a non-empty string. */
  property(name: string): string | undefined;
}

/** A resource type that the local run knows. */
export interface ResourceKind {
  readonly name: (context: NamingContext) => PhysicalName;
  /** Properties that the local run acts on. */
  readonly used: readonly string[];
  /** Properties that change nothing on a laptop, each with the reason. Anything else stops the start. */
  readonly withoutEffect: Readonly<Record<string, string>>;
}

/** A type that needs nothing on a laptop: all its properties are allowed. */
export interface IdleKind {
  readonly name: (context: NamingContext) => PhysicalName;
  readonly reason: string;
}

/** `prefix` is the service's part of the ARN. Example: `arn('sqs', name)` → `arn:aws:sqs:eu-west-3:000000000000:name`. */
export function arn(context: Deployment, service: string, resource: string): string {
  return `arn:aws:${service}:${context.region}:${context.account}:${resource}`;
}

/** The name given in the template, else one made of stack and logical id: unique in the stack and the same in each run. */
export function nameOf(context: NamingContext, property: string): string {
  return context.property(property) ?? `${context.stackName}-${context.logicalId}`;
}
