import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCloudAssembly } from 'run-template/template';
import { EncaissementStack } from '../../lib/encaissement-stack.ts';
import { settingsFrom } from '../../lib/settings.ts';
import type { Stage } from '../../lib/stage.ts';

/** The context that the command line would read. */
const cdkContext = (
  JSON.parse(readFileSync(fileURLToPath(new URL('../../cdk.json', import.meta.url)), 'utf8')) as {
    context: Record<string, unknown>;
  }
).context;

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
  DependsOn?: string[];
  UpdatePolicy?: Record<string, unknown>;
}

export interface Synthesized {
  app: App;
  /** Of the stack and what is nested in it, as one. */
  template: Template;
  /** Where the templates are written, each by itself. */
  folder: string;
  /** Logical id → resource, of one type. */
  resources: (type: string) => Record<string, Resource>;
}

const made = new Map<string, Synthesized>();

/**
 * The app as `cdk synth` makes it, without bundling; made once for each stage, as it takes a second.
 *
 * @param more context, as on the command line
 */
export function synthesized(stage: Stage = 'dev', more: Record<string, string> = {}): Synthesized {
  const key = JSON.stringify([stage, more]);
  const known = made.get(key);
  if (known) return known;
  const app = new App({
    context: {
      ...cdkContext,
      'aws:cdk:bundling-stacks': [],
      // Nothing is uploaded from here: CDK's own tools alone would be 20 MB to copy.
      'aws:cdk:disable-asset-staging': true,
    },
    // CDK's own rules, which `npm run synth` applies, take longer than everything else here.
    builtinCloudFormationValidation: false,
  });
  const context: Record<string, unknown> = { stage, contact: { email: 'support@example.fr' }, ...more };
  const settings = settingsFrom((name) => context[name]);
  new EncaissementStack(app, `Encaissement-${stage}`, { settings });
  const folder = app.synth().directory;
  const template = Template.fromJSON({ ...readCloudAssembly(folder).template });
  const result: Synthesized = {
    app,
    template,
    folder,
    resources: (type) => template.findResources(type) as Record<string, Resource>,
  };
  made.set(key, result);
  return result;
}

/** What `Ref` or `Fn::GetAtt` points to, and nothing else. */
export function referred(value: unknown): string {
  const { Ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: [string, string] };
  const logicalId = Ref ?? attribute?.[0];
  if (logicalId === undefined) throw new Error(`not a reference: ${JSON.stringify(value)}`);
  return logicalId;
}

/** The function that a mapping, an integration or a permission calls, by itself or by an alias. */
export function calledFunction({ resources }: Synthesized, value: unknown): string {
  const [, named = ''] = /"(?:Ref|Fn::GetAtt)":\[?"([^"]+)"/.exec(JSON.stringify(value)) ?? [];
  const alias = resources('AWS::Lambda::Alias')[named];
  return alias ? referred(alias.Properties['FunctionName']) : named;
}

const ofOurs = 'Least privilege of ';

/** `functions/<entry>` of each function of ours, by logical id: told apart by what their roles are described to be for. */
export function functionEntries({ resources }: Synthesized): Record<string, string> {
  const roles = resources('AWS::IAM::Role');
  return Object.fromEntries(
    Object.entries(resources('AWS::Lambda::Function'))
      .map(
        ([id, { Properties }]) => [id, String(roles[referred(Properties['Role'])]?.Properties['Description'])] as const,
      )
      .filter(([, description]) => description.startsWith(ofOurs))
      .map(([id, description]) => [id, description.replace(ofOurs, '').replace(/(\/handler)?\.ts$/, '')]),
  );
}

/** Without CDK's own. */
export function ownFunctions(stack: Synthesized): [string, Resource][] {
  const entries = functionEntries(stack);
  return Object.entries(stack.resources('AWS::Lambda::Function')).filter(([id]) => id in entries);
}
