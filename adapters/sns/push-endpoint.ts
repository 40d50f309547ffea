import {
  CreatePlatformEndpointCommand,
  GetEndpointAttributesCommand,
  InvalidParameterException,
  NotFoundException,
  SetEndpointAttributesCommand,
  type SNSClient,
} from '@aws-sdk/client-sns';

/** A phone's registration token that the push service does not take: the phone has to register again. */
export class TokenRefused extends Error {
  constructor(options?: ErrorOptions) {
    super('the push service does not take this registration token', options);
    this.name = 'TokenRefused';
  }
}

export interface Registration {
  applicationArn: string;
  /** The phone's latest token. */
  token: string;
  /** The endpoint as last known, if any; it may be of an older token of the same phone, or deleted. */
  endpointArn?: string;
}

type Calls = Pick<SNSClient, 'send'>;

/** Deleted while it was being looked at, or by hand: made once more, then it is an outage. */
const roundsMax = 3;

/**
 * Gives the ARN of an enabled endpoint for the token, by the steps that AWS describes: make one if none is known, read
 * it, set token and enabled if they are not so, start anew if it is gone. Nothing is changed if all is well, and it may
 * be repeated at will. One step is stricter than AWS's: a known endpoint that was disabled while its token stayed the
 * same is not enabled again, since it is the push service that gave the token up.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/mobile-platform-endpoint.html
 * @throws TokenRefused
 */
export async function currentEndpoint(sns: Calls, registration: Registration, signal?: AbortSignal): Promise<string> {
  const { token } = registration;
  let known = registration.endpointArn;
  for (let round = 1; ; round += 1) {
    try {
      if (known === undefined) return await makeCurrent(sns, await create(sns, registration, signal), token, signal);
      const { Token, Enabled } = await attributesOf(sns, known, signal);
      if (Token !== token) return await enable(sns, known, token, signal);
      if (Enabled !== 'true') throw new TokenRefused();
      return known;
    } catch (error) {
      if (!(error instanceof NotFoundException) || round === roundsMax) throw error;
      known = undefined;
    }
  }
}

async function create(sns: Calls, { applicationArn, token }: Registration, abortSignal?: AbortSignal): Promise<string> {
  try {
    const input = { PlatformApplicationArn: applicationArn, Token: token };
    const { EndpointArn } = await sns.send(new CreatePlatformEndpointCommand(input), { abortSignal });
    if (!EndpointArn) throw new Error('SNS made an endpoint without an ARN');
    return EndpointArn;
  } catch (error) {
    return ownerOfToken(error);
  }
}

/** The phone has just registered: an endpoint that was there already may be disabled from an earlier life. */
async function makeCurrent(sns: Calls, endpointArn: string, token: string, signal?: AbortSignal): Promise<string> {
  const { Token, Enabled } = await attributesOf(sns, endpointArn, signal);
  return Token === token && Enabled === 'true' ? endpointArn : enable(sns, endpointArn, token, signal);
}

async function enable(sns: Calls, endpointArn: string, token: string, abortSignal?: AbortSignal): Promise<string> {
  const set = async (arn: string) => {
    const input = { EndpointArn: arn, Attributes: { Token: token, Enabled: 'true' } };
    await sns.send(new SetEndpointAttributesCommand(input), { abortSignal });
    return arn;
  };
  try {
    return await set(endpointArn);
  } catch (error) {
    const owner = ownerOfToken(error);
    if (owner === endpointArn) throw error;
    // The token has an endpoint already: that one is taken over, the one known before is left to go stale.
    return set(owner);
  }
}

async function attributesOf(sns: Calls, EndpointArn: string, abortSignal?: AbortSignal) {
  const { Attributes = {} } = await sns.send(new GetEndpointAttributesCommand({ EndpointArn }), { abortSignal });
  return Attributes;
}

/**
 * The endpoint that already has the token, with other attributes than were asked for: the phone had another owner, or
 * the endpoint was disabled. AWS's guide says to read it out of the message.
 */
function ownerOfToken(error: unknown): string {
  if (!(error instanceof InvalidParameterException)) throw error;
  const owner = /Endpoint (arn:\S+) already exists with the same Token/.exec(error.message)?.[1];
  if (owner) return owner;
  if (error.message.includes('Invalid parameter: Token')) throw new TokenRefused({ cause: error });
  throw error;
}
