import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartError } from '../start-error.ts';
import type { CloudFormationTemplate } from './cloud-formation.ts';
import { joinNestedStacks } from './nested-stacks.ts';

/** One synthesized stack: its template with that of its nested stacks, and where the files stand that would be uploaded with it. */
export interface CloudAssembly {
  readonly stackName: string;
  readonly template: CloudFormationTemplate;
  /** Object key in the assets bucket (`<hash>.zip`) → folder or file on this machine. */
  readonly assets: ReadonlyMap<string, string>;
}

interface Manifest {
  readonly artifacts: Readonly<Record<string, Artifact>>;
}

interface Artifact {
  readonly type: string;
  readonly properties?: { readonly templateFile?: string; readonly file?: string; readonly stackName?: string };
}

interface AssetManifest {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: { readonly path?: string };
        readonly destinations: Readonly<Record<string, { readonly objectKey: string }>>;
      }
    >
  >;
}

/**
 * Reads what `cdk synth` wrote.
 *
 * @param folder the cloud assembly, as a rule `cdk.out`
 * @throws StartError when there is none, or when it does not hold exactly one stack
 */
export function readCloudAssembly(folder: string): CloudAssembly {
  const manifestFile = join(folder, 'manifest.json');
  if (!existsSync(manifestFile))
    throw new StartError(`${manifestFile} does not exist: synthesize the app first (cdk synth).`);
  const artifacts = Object.entries(readJson<Manifest>(manifestFile).artifacts);

  const stacks = artifacts.filter(([, artifact]) => artifact.type === 'aws:cloudformation:stack');
  const [stack] = stacks;
  if (!stack || stacks.length > 1) {
    const names = stacks.map(([name]) => name).join(', ') || 'none';
    throw new StartError(`The local run takes an app with exactly one stack; ${folder} holds: ${names}.`);
  }
  const [name, { properties }] = stack;
  if (!properties?.templateFile) throw new StartError(`${manifestFile} names no template for the stack ${name}.`);

  const assets = new Map<string, string>();
  for (const [, artifact] of artifacts) {
    if (artifact.type !== 'cdk:asset-manifest' || !artifact.properties?.file) continue;
    for (const file of Object.values(readJson<AssetManifest>(join(folder, artifact.properties.file)).files)) {
      for (const { objectKey } of Object.values(file.destinations)) {
        if (file.source.path !== undefined) assets.set(objectKey, resolve(folder, file.source.path));
      }
    }
  }
  return {
    stackName: properties.stackName ?? name,
    template: joinNestedStacks(readJson<CloudFormationTemplate>(join(folder, properties.templateFile)), (url) =>
      nestedTemplate(url, assets),
    ),
    assets,
  };
}

/** The address is an intrinsic function around a text that ends in the object's key in the assets bucket. */
function nestedTemplate(url: unknown, assets: ReadonlyMap<string, string>): CloudFormationTemplate {
  const written = JSON.stringify(url);
  const found = [...assets].find(([key]) => written.includes(`/${key}`));
  if (!found) throw new StartError(`The template of a nested stack is not among the assets: ${written}.`);
  return readJson<CloudFormationTemplate>(found[1]);
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
