import { channelKinds } from './kinds/channel-kinds.ts';
import { dataKinds } from './kinds/data-kinds.ts';
import { eventKinds } from './kinds/event-kinds.ts';
import { functionKinds } from './kinds/function-kinds.ts';
import { httpApiKinds } from './kinds/http-api-kinds.ts';
import { mailKinds } from './kinds/mail-kinds.ts';
import { rightsKinds } from './kinds/rights-kinds.ts';
import { signInKinds } from './kinds/sign-in-kinds.ts';
import { webKinds } from './kinds/web-kinds.ts';
import type { ResourceKind } from './resource-kind.ts';

/** The resource types that the local run builds, with every property it knows. */
export const resourceKinds: Readonly<Record<string, ResourceKind>> = {
  ...dataKinds,
  ...functionKinds,
  ...httpApiKinds,
  ...signInKinds,
  ...eventKinds,
  ...mailKinds,
  ...rightsKinds,
  ...webKinds,
  ...channelKinds,
};
