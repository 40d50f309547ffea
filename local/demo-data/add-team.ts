import type { Caller } from '../api/caller.ts';
import type { Identity } from './identity.ts';
import { demoEstablishment, demoMembers } from './people.ts';

/**
 * Gives a merchant colleagues and a second establishment, over the HTTP API as its owner. The owner leaves the second one to
 * a colleague, so that the merchant's own calls need name none. On kept data nothing is done twice.
 */
export async function addTeam(owner: Caller, { merchantId = '', displayName, city }: Identity): Promise<Identity[]> {
  const headers = { establishment: merchantId };
  const { name, place } = demoEstablishment;
  const second = await owner.call('addEstablishment', {
    key: `demo-${name}`,
    headers,
    body: { ...place, address: { ...place.address, lines: [...place.address.lines] } },
  });
  const members: Identity[] = [];
  for (const { name, displayName: person, email, role, isAtBoth } of demoMembers) {
    const establishments = (isAtBoth ? [merchantId, second.id] : [merchantId]).map((id) => ({ id, role }));
    const { id: memberId } = await owner.call('inviteMember', {
      key: `demo-${name}`,
      headers,
      body: { name: person, email, establishments },
    });
    const place = isAtBoth ? `${displayName}, ${city} et ${second.city}` : `${displayName}, ${city}`;
    members.push({ name, role: 'member', memberId, merchantId, displayName: person, city: place });
  }
  await owner.call('changeMember', {
    params: { id: merchantId },
    headers,
    body: { establishments: [{ id: merchantId, role: 'OWNER' }] },
  });
  return members;
}
