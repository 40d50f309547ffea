import { gatherCast, type Cast, type Client, type Merchant } from '../../demo/cast.ts';
import { connectControls } from '../../demo/controls.ts';
import { issueActivation } from '../../local/api/issue-activation.ts';

/** What the pictures show: people, and payments in the states that a page looks different for. */
export interface Story extends Pick<Cast, 'gite' | 'pleinAir'> {
  client: Client;
  /** A code by which the client's phone is enrolled. */
  activationCode: string;
  requests: Record<'waiting' | 'hold' | 'held' | 'paid' | 'declined', string>;
  transferId: string;
}

type Type = 'IMMEDIATE' | 'DEFERRED' | 'PRE_RESERVATION' | 'DEFERRED_PRE_RESERVATION';

/** A week at Vertige Canyon. The system is to start on a Monday morning; it ends on the Tuesday of the week after. */
export async function tellStory(url: string): Promise<Story> {
  const controls = connectControls(url);
  const { gite, pleinAir, marie, lea, ops, opsApprover } = await gatherCast(controls, { url, language: 'fr' });
  let count = 0;
  const ask = async (from: Merchant, of: Client, type: Type, value: number, more: Record<string, string> = {}) => {
    const { id } = await from.call('createPaymentRequest', {
      key: `picture-${(count += 1)}`,
      body: { type, amount: { value, currency: 'EUR' }, clientIdentifier: of.identifier, ...more },
    });
    return id;
  };
  const pay = async (of: Client, id: string, value: number) =>
    void (await of.call('approvePaymentRequest', await of.approval(id, value)));

  for (const [day, value, vouchers] of [
    [0, 124_00, 124_00],
    [1, 85_50, 60_00],
    [2, 240_00, 200_00],
    [4, 59_90, 59_90],
  ] as const) {
    const id = await ask(pleinAir, lea, 'IMMEDIATE', value, {
      reference: `RES-2026-${118 + day}`,
      label: 'Descente en rappel',
    });
    await pay(lea, id, vouchers);
    await controls.advance(day === 2 ? 'P2D' : 'P1D');
  }
  await controls.advance('P3D');

  const declined = await ask(pleinAir, lea, 'IMMEDIATE', 45_00);
  await lea.call('declineMyPaymentRequest', { params: { id: declined }, body: { reason: 'WRONG_AMOUNT' } });
  const held = await ask(pleinAir, lea, 'PRE_RESERVATION', 180_00, { label: 'Canyon, deux personnes' });
  await pay(lea, held, 180_00);
  const paid = await ask(pleinAir, lea, 'IMMEDIATE', 85_50, { reference: 'RES-2026-131', label: 'Via ferrata' });
  await pay(lea, paid, 60_00);
  const hold = await ask(pleinAir, marie, 'DEFERRED_PRE_RESERVATION', 96_00, { label: 'Canyon du dimanche' });
  const waiting = await ask(gite, marie, 'DEFERRED', 385_50, { label: 'Week-end au gîte', reference: 'RES-2026-140' });

  const { items } = await pleinAir.call('listReimbursements', { query: { limit: 1 } });
  const activationCode = await issueActivation({ ops, opsApprover }, marie.clientId);
  return {
    gite,
    pleinAir,
    client: marie,
    activationCode,
    requests: { waiting, hold, held, paid, declined },
    transferId: items[0]?.id ?? '',
  };
}
