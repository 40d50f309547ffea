import { randomUUID } from 'node:crypto';
import { AwsError } from './aws-json-server.ts';
import { localArn } from './aws-place.ts';
import { readJson, writeJson } from './kept-json.ts';
import { invalid, PUSH_PLATFORMS } from './push-payload.ts';
import type { PushPlatform } from './push-payload.ts';

export interface PlatformApplication {
  arn: string;
  platform: PushPlatform;
  /** Credentials included: nothing is sent with them, and they are never given back. */
  attributes: Record<string, string>;
}

export interface PlatformEndpoint {
  arn: string;
  applicationArn: string;
  platform: PushPlatform;
  token: string;
  userData: string;
  enabled: boolean;
}

/** The platform applications and endpoints of SNS, with its rules on tokens; kept in a file if given. */
export class PushEndpoints {
  readonly #applications = new Map<string, PlatformApplication>();
  readonly #endpoints = new Map<string, PlatformEndpoint>();
  readonly #file: string | undefined;

  constructor(file: string | undefined) {
    this.#file = file;
    const kept = file === undefined ? undefined : (readJson(file) as Kept | undefined);
    for (const application of kept?.applications ?? []) this.#applications.set(application.arn, application);
    for (const endpoint of kept?.endpoints ?? []) this.#endpoints.set(endpoint.arn, endpoint);
  }

  createApplication(name: string, platform: string, attributes: Record<string, string>): PlatformApplication {
    if (!PUSH_PLATFORMS.includes(platform)) throw invalid(`Platform Reason: ${platform} is not implemented locally`);
    if (!/^[\w.-]{1,256}$/.test(name)) throw invalid('Name');
    const arn = localArn('sns', `app/${platform}/${name}`);
    const existing = this.#applications.get(arn);
    if (existing && !sameEntries(existing.attributes, attributes)) {
      throw invalid(`Attributes Reason: Platform application ${arn} already exists with different attributes`);
    }
    return this.#keepApplication({ arn, platform: platform as PushPlatform, attributes });
  }

  application(arn: string): PlatformApplication {
    const application = this.#applications.get(arn);
    if (!application) throw new AwsError('NotFound', 'PlatformApplication does not exist', 404);
    return application;
  }

  changeApplication(arn: string, attributes: Record<string, string>): void {
    const application = this.application(arn);
    this.#keepApplication({ ...application, attributes: { ...application.attributes, ...attributes } });
  }

  /** With all its endpoints. Deleting what is not there is no error. */
  deleteApplication(arn: string): void {
    this.#applications.delete(arn);
    for (const endpoint of [...this.#endpoints.values()]) {
      if (endpoint.applicationArn === arn) this.#endpoints.delete(endpoint.arn);
    }
    this.#write();
  }

  /** The endpoint of that token if it has the same attributes; a token has one endpoint in an application. */
  createEndpoint(
    applicationArn: string,
    token: string,
    userData: string,
    enabled: boolean | undefined,
  ): PlatformEndpoint {
    const { platform } = this.application(applicationArn);
    const existing = this.#ownerOf(applicationArn, token);
    if (existing) {
      const same = existing.userData === userData && (enabled ?? existing.enabled) === existing.enabled;
      if (same) return existing;
      throw tokenTaken(existing);
    }
    const arn = `${applicationArn.replace(':app/', ':endpoint/')}/${randomUUID()}`;
    return this.#keepEndpoint({ arn, applicationArn, platform, token, userData, enabled: enabled ?? true });
  }

  find(arn: string): PlatformEndpoint | undefined {
    return this.#endpoints.get(arn);
  }

  endpoint(arn: string): PlatformEndpoint {
    const endpoint = this.find(arn);
    if (!endpoint) throw new AwsError('NotFound', 'Endpoint does not exist', 404);
    return endpoint;
  }

  changeEndpoint(arn: string, change: Partial<Pick<PlatformEndpoint, 'token' | 'userData' | 'enabled'>>): void {
    const endpoint = this.endpoint(arn);
    const owner = change.token === undefined ? undefined : this.#ownerOf(endpoint.applicationArn, change.token);
    if (owner && owner.arn !== arn) throw tokenTaken(owner);
    this.#keepEndpoint({ ...endpoint, ...change });
  }

  deleteEndpoint(arn: string): void {
    this.#endpoints.delete(arn);
    this.#write();
  }

  clearEndpoints(): void {
    this.#endpoints.clear();
    this.#write();
  }

  #ownerOf(applicationArn: string, token: string): PlatformEndpoint | undefined {
    return [...this.#endpoints.values()].find((e) => e.applicationArn === applicationArn && e.token === token);
  }

  #keepApplication(application: PlatformApplication): PlatformApplication {
    this.#applications.set(application.arn, application);
    this.#write();
    return application;
  }

  #keepEndpoint(endpoint: PlatformEndpoint): PlatformEndpoint {
    this.#endpoints.set(endpoint.arn, endpoint);
    this.#write();
    return endpoint;
  }

  #write(): void {
    if (this.#file === undefined) return;
    const kept: Kept = { applications: [...this.#applications.values()], endpoints: [...this.#endpoints.values()] };
    writeJson(this.#file, kept);
  }
}

interface Kept {
  applications: PlatformApplication[];
  endpoints: PlatformEndpoint[];
}

/** The wording matters: AWS's own guide tells callers to read the ARN out of it. */
const tokenTaken = ({ arn }: PlatformEndpoint) =>
  invalid(`Token Reason: Endpoint ${arn} already exists with the same Token, but different attributes.`);

const sameEntries = (a: Record<string, string>, b: Record<string, string>) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
