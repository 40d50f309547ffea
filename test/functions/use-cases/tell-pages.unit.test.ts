import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '../../../contract/live-event.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { tellPages } from '../../../functions/use-cases/tell-pages.ts';
import { captureLog } from '../../support/captured-log.ts';
import { later, minute, paymentIn } from '../../support/payments.ts';

const log = captureLog();
const asked = paymentIn('AWAITING_CLIENT');
const { id, version, merchantId, clientId } = asked;

/** A channel that remembers what was said, and fails where told. */
function given({ fails = () => false }: { fails?: (channel: string) => boolean } = {}) {
  const said: [string, LiveEvent][] = [];
  const publish = (channel: string, event: LiveEvent) => {
    if (fails(channel)) return Promise.reject(new Error('AppSync Events answered 503'));
    said.push([channel, event]);
    return Promise.resolve();
  };
  return { said, live: { publish } };
}

const extended: Payment = { ...asked, clientDeadline: later(60 * minute), version: version + 1 };
const extension = { before: asked, after: extended };

describe('a change', () => {
  it('is told to the pages of its merchant and of its client: which payment, which version, nothing else', async () => {
    const { said, live } = given();
    await tellPages([extension], { live });
    expect(said).toEqual([
      [`/merchant/${merchantId}`, { payment: id, version: version + 1 }],
      [`/client/${clientId}`, { payment: id, version: version + 1 }],
    ]);
  });

  it('that its own page has just made is told to the other one only', async () => {
    const { said, live } = given();
    const opened: Payment = { ...asked, openedAt: later(minute), version: version + 1 };
    await tellPages([{ after: asked }], { live });
    await tellPages([{ before: asked, after: opened }], { live });
    expect(said.map(([channel]) => channel)).toEqual([`/client/${clientId}`, `/merchant/${merchantId}`]);
  });

  it('that one of them is not told is counted, and the other one is told', async () => {
    const { said, live } = given({ fails: (channel) => channel.startsWith('/merchant/') });
    await tellPages([extension], { live });
    expect(said.map(([channel]) => channel)).toEqual([`/client/${clientId}`]);
    expect(log.counted('LiveNotTold')).toBe(1);
  });

  it('is not logged with who it is about', async () => {
    const { live } = given({ fails: () => true });
    await tellPages([extension], { live });
    expect(log.text()).toContain(id);
    expect(log.text()).not.toContain(merchantId);
    expect(log.text()).not.toContain(clientId);
  });
});

describe('a batch', () => {
  const other: Payment = { ...asked, id: 'another', version: 7 };

  it('tells the last version of each payment, to all who have to hear of one of its changes', async () => {
    const { said, live } = given();
    await tellPages([{ after: asked }, { after: other }, extension], { live });
    const to = (audience: string) =>
      said.filter(([channel]) => channel.startsWith(`/${audience}/`)).map(([, event]) => event);
    expect(to('merchant')).toEqual([{ payment: id, version: version + 1 }]);
    expect(to('client')).toEqual([
      { payment: id, version: version + 1 },
      { payment: 'another', version: 7 },
    ]);
  });
});
