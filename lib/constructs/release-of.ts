import type { CfnVersion, Version } from 'aws-cdk-lib/aws-lambda';
import { Fingerprints } from './fingerprints.ts';
import type { ServiceFunction } from './service-function.ts';

/**
 * The code and the environment of this release, which later ones leave as they are: what was begun with it ends with it. Its
 * role is the function's, whatever that allows later.
 */
export function releaseOf(released: ServiceFunction): Version {
  const version = released.currentVersion;
  (version.node.defaultChild as CfnVersion).description ??= Fingerprints.of(released).add(released);
  return version;
}
