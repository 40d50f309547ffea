import { StartError } from '../start-error.ts';
import type { CloudAssembly } from './cloud-assembly.ts';
import { isRecord } from './cloud-formation.ts';
import type { Deployment, TemplateResource } from './cloud-formation.ts';
import { resolveDynamicReferences } from './dynamic-references.ts';
import { generateSecret } from './generate-secret.ts';
import { resolveCondition, resolveIntrinsics } from './intrinsics.ts';
import type { Scope } from './intrinsics.ts';
import { idleKinds } from './idle-kinds.ts';
import { parameterValues } from './parameters.ts';
import { resourceKinds } from './resource-kinds.ts';
import type { PhysicalName } from './resource-kind.ts';

/** The template with everything named. Properties are resolved when they are asked for, so that what one resource is
 * told by another (a custom resource's answer) can arrive in between. */
export interface LocalStack {
  readonly deployment: Deployment;
  readonly assets: ReadonlyMap<string, string>;
  /** The logical ids of a type (or of all types with a prefix, such as `Custom::`), in the template's order. */
  idsOf(type: string): string[];
  typeOf(logicalId: string): string;
  properties(logicalId: string): Record<string, unknown>;
  /** What `Ref` gives. */
  ref(logicalId: string): string;
  attribute(logicalId: string, name: string): string;
  /** The text that a secret is made with: the template's own, or one that is generated; the same whenever it is asked for. */
  secretText(logicalId: string): string;
  /** Names what only its own provider could name: the answer of a custom resource. */
  provide(logicalId: string, name: PhysicalName): void;
  /** From now on, properties that contain an address of the cloud, such as `wss://<host>`, contain the local one instead. */
  redirect(address: string, local: string): void;
}

export interface LocalStackOptions {
  readonly url: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly account?: string;
  readonly region?: string;
}

/**
 * Names every resource of a template.
 *
 * @throws StartError for a resource type or a property that the local run does not know
 */
export function nameResources(assembly: CloudAssembly, options: LocalStackOptions): LocalStack {
  const { template } = assembly;
  const deployment: Deployment = {
    account: options.account ?? '000000000000',
    region: options.region ?? 'eu-west-3',
    stackName: assembly.stackName,
  };
  const parameters = parameterValues(template, options.parameters ?? {});
  const pseudo = pseudoParameters(deployment);
  const names = new Map<string, PhysicalName>();
  const redirects = new Map<string, string>();
  const secrets = new Map<string, string>();

  const scope: Scope = {
    ref(name) {
      if (pseudo.has(name)) return pseudo.get(name);
      return parameters.has(name) ? parameters.get(name) : named(name).ref;
    },
    attribute(logicalId, name) {
      const value = named(logicalId).attributes[name];
      if (value === undefined) {
        throw new StartError(
          `${logicalId} (${typeOf(logicalId)}) has no attribute ${name} locally: add it in run-template/template/kinds/.`,
        );
      }
      return value;
    },
    mapping(map, key, second) {
      const value = template.Mappings?.[map]?.[key]?.[second];
      if (value === undefined) throw new StartError(`The template's mapping ${map}.${key}.${second} does not exist.`);
      return value;
    },
    condition(name) {
      const definition = template.Conditions?.[name];
      if (definition === undefined) throw new StartError(`The template's condition ${name} does not exist.`);
      return resolveCondition(definition, scope, `Conditions.${name}`);
    },
  };

  const resources = new Map<string, TemplateResource>(
    Object.entries(template.Resources).filter(
      ([, { Condition }]) => Condition === undefined || scope.condition(Condition),
    ),
  );

  function typeOf(logicalId: string): string {
    const resource = resources.get(logicalId);
    if (!resource) throw new StartError(`The template refers to ${logicalId}, which it does not contain.`);
    return resource.Type;
  }

  function named(logicalId: string): PhysicalName {
    const known = names.get(logicalId);
    if (known) return known;
    const type = typeOf(logicalId);
    const kind = resourceKinds[type] ?? idleKinds[type];
    if (!kind) throw new StartError(`${logicalId} (${type}) is used before it is created.`);
    const given = resources.get(logicalId)?.Properties ?? {};
    const name = kind.name({
      ...deployment,
      logicalId,
      type,
      url: options.url,
      property(property) {
        const value = resolveIntrinsics(given[property], scope, `${logicalId}.${property}`);
        return typeof value === 'string' && value !== '' ? value : undefined;
      },
    });
    names.set(logicalId, name);
    return name;
  }

  function secretText(logicalId: string): string {
    const known = secrets.get(logicalId);
    if (known !== undefined) return known;
    const { SecretString: written, GenerateSecretString: rules } = resources.get(logicalId)?.Properties ?? {};
    const text =
      rules === undefined
        ? resolveIntrinsics(written ?? '', scope, `${logicalId}.SecretString`)
        : generateSecret(rules, logicalId);
    secrets.set(logicalId, String(text));
    return String(text);
  }

  function secretAt(secretArn: string): string {
    const found = idsOf('AWS::SecretsManager::Secret').find((id) => named(id).ref === secretArn);
    if (found === undefined)
      throw new StartError(`The template refers to the secret ${secretArn}, which it does not contain.`);
    return secretText(found);
  }

  const idsOf = (type: string) =>
    [...resources]
      .filter(([, { Type }]) => Type === type || (type.endsWith('::') && Type.startsWith(type)))
      .map(([id]) => id);

  for (const [logicalId, resource] of resources) {
    refuseUnknown(logicalId, resource);
    if (!resource.Type.startsWith('Custom::') || resource.Type in idleKinds) named(logicalId);
  }

  return {
    deployment,
    assets: assembly.assets,
    idsOf,
    typeOf,
    properties(logicalId) {
      typeOf(logicalId);
      const told = resolveIntrinsics(resources.get(logicalId)?.Properties ?? {}, scope, logicalId);
      const resolved = resolveDynamicReferences(told, secretAt, logicalId);
      return isRecord(resolved) ? (redirected(resolved, redirects) as Record<string, unknown>) : {};
    },
    ref: (logicalId) => named(logicalId).ref,
    attribute: (logicalId, name) => String(scope.attribute(logicalId, name)),
    secretText,
    provide: (logicalId, name) => void names.set(logicalId, name),
    redirect: (address, local) => void redirects.set(address, local),
  };
}

function redirected(value: unknown, redirects: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    return [...redirects].reduce((text, [address, local]) => text.replaceAll(address, local), value);
  }
  if (Array.isArray(value)) return value.map((element) => redirected(element, redirects));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, element]) => [key, redirected(element, redirects)]));
}

function refuseUnknown(logicalId: string, { Type: type, Properties: properties = {} }: TemplateResource): void {
  if (type in idleKinds || type.startsWith('Custom::')) return;
  const kind = resourceKinds[type];
  if (!kind) {
    throw new StartError(
      `${logicalId} is a ${type}, which the local run does not know: build it under run-template/ and add it to ` +
        'run-template/template/kinds/, or to idle-kinds.ts if it needs nothing on a laptop.',
    );
  }
  const stranger = Object.keys(properties).find((name) => !kind.used.includes(name) && !(name in kind.withoutEffect));
  if (stranger !== undefined) {
    throw new StartError(
      `${logicalId} (${type}) has the property ${stranger}, which the local run does not know: act on it and add it to ` +
        '"used" in run-template/template/kinds/, or to "withoutEffect" with the reason.',
    );
  }
}

function pseudoParameters({ account, region, stackName }: Deployment): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ['AWS::AccountId', account],
    ['AWS::Region', region],
    ['AWS::Partition', 'aws'],
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::StackName', stackName],
    ['AWS::StackId', `arn:aws:cloudformation:${region}:${account}:stack/${stackName}/local`],
    ['AWS::NotificationARNs', []],
    ['AWS::NoValue', undefined],
  ]);
}
