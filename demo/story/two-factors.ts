import { issueActivation } from '../../local/api/issue-activation.ts';
import { eur } from '../../local/api/eur.ts';
import type { Client } from '../cast.ts';
import { newDevice, type Device } from '../../local/api/device.ts';
import { euros, expectSame } from '../narrator.ts';
import { availableOf, expectPush, noteCapture, type Stage } from '../stage.ts';

const codes = { first: '371948', second: '905264', wrong: '628405' };

/** Nina activates her phone, forgets her code, is locked, and comes back by the one way in. */
export async function tellTwoFactors(stage: Stage): Promise<void> {
  const { tell, gite, nina, paul } = stage;
  tell.chapter({ fr: 'Deux facteurs : Nina et son nouveau téléphone', en: 'Two factors: Nina and her new phone' });

  await tell.step(
    { fr: 'Nina active son téléphone avec le code reçu par courrier', en: 'Nina activates her phone' },
    () => activate(stage, codes.first),
  );
  let id = '';
  await tell.step({ fr: 'Le gîte lui demande 45,00 €', en: 'the gîte asks her for €45.00' }, async () => {
    const request = await gite.call('createPaymentRequest', {
      key: stage.key('two-factors'),
      body: { type: 'DEFERRED', amount: eur(45_00), clientIdentifier: nina.identifier, label: 'Demi-pension' },
    });
    id = request.id;
    return expectPush(stage, id, 'REQUESTED');
  });
  await tell.step(
    { fr: 'Un autre téléphone que le sien : refusé, aucun essai perdu', en: 'a foreign phone: refused, no try lost' },
    async () => {
      const forged = await nina.approval(id, 45_00, { device: paul.device });
      expectSame('code', (await nina.refused('approvePaymentRequest', forged)).code, 'device-not-recognised');
      expectSame('tries left', (await nina.call('getWallet')).attemptsLeft, 3);
    },
  );
  await tell.step(
    { fr: 'Trois codes faux : ses paiements sont bloqués', en: 'three wrong codes: locked' },
    async () => {
      const left = [];
      for (let turn = 0; turn < 3; turn += 1) {
        const guess = await nina.approval(id, 45_00, { code: codes.wrong });
        left.push((await nina.refused('approvePaymentRequest', guess)).attemptsLeft);
      }
      expectSame('tries left', left, [2, 1, 0]);
      const right = await nina.refused('approvePaymentRequest', await nina.approval(id, 45_00));
      expectSame('the right code, too late', right.code, 'wallet-locked');
      return `« ${right.detail} »`;
    },
  );
  await tell.step(
    { fr: 'Un nouveau code d’activation débloque, l’ancien téléphone est retiré', en: 'a new activation unlocks' },
    async () => {
      const lost = nina.device;
      const facts = await activate(stage, codes.second);
      const refused = await nina.approval(id, 45_00, { device: lost });
      expectSame('code', (await nina.refused('approvePaymentRequest', refused)).code, 'device-not-recognised');
      return facts;
    },
  );
  await tell.step({ fr: 'Et Nina paie', en: 'and Nina pays' }, async () => {
    const before = await availableOf(nina);
    await nina.call('approvePaymentRequest', await nina.approval(id, 45_00));
    expectSame('debited', before - (await availableOf(nina)), 45_00);
    await noteCapture(stage, gite, id, { gross: 45_00 });
    return euros(45_00);
  });
}

/** A new key, a new code and all older devices revoked, with an activation code from the back office. */
async function activate(stage: Stage, code: string): Promise<string> {
  const { nina } = stage;
  const activationCode = await issueActivation(stage, nina.clientId);
  const device: Device = await newDevice();
  const body = {
    activationCode,
    code,
    publicKey: device.publicKey,
    name: 'Téléphone de Nina',
    push: { platform: 'FCM' as const, token: `demo-registration-token-${device.deviceId}` },
    revokeOthers: true,
  };
  const { deviceId } = await nina.call('activate', { body });
  expectSame('device id', deviceId, device.deviceId);
  Object.assign(nina, { device, code } satisfies Partial<Client>);
  const { attemptsLeft, locked } = await nina.call('getWallet');
  expectSame('tries left, locked', [attemptsLeft, locked], [3, false]);
  return deviceId;
}
