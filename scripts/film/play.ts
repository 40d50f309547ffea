import type { Page } from 'playwright-core';
import type { Client } from '../../demo/cast.ts';
import type { Controls } from '../../demo/controls.ts';
import type { Camera } from './camera.ts';

interface Stage {
  camera: Camera;
  portal: Page;
  phone: Page;
  controls: Controls;
  client: Client;
  /** Once the middle of the story shows both windows well. */
  onPoster: () => Promise<void>;
}

/** The four steps of « Comment ça marche », as they happen. */
export async function play({ camera, portal, phone, controls, client, onPoster }: Stage): Promise<void> {
  const phoneHeading = (name: RegExp) => phone.getByRole('heading', { name }).first().waitFor();
  camera.say('ask', 1);
  await camera.hold(3.5);
  const amount = portal.getByRole('textbox', { name: 'Montant' });
  await camera.press('portal', amount);
  await camera.type('portal', amount, '85,50');
  const identifier = portal.getByLabel('Identifiant de votre client');
  await camera.press('portal', identifier);
  await camera.type('portal', identifier, client.identifier);
  await portal.keyboard.press('Tab');
  await camera.hold(1.5, ['portal']);
  await camera.press('portal', portal.getByRole('button', { name: /^Envoyer la demande/ }));
  await portal.getByRole('heading', { name: 'Envoyée' }).waitFor();

  camera.say('sent', 1);
  await camera.hold(5, ['portal']);

  const request = phone.getByRole('link', { name: /Gîte des Cimes/ }).first();
  await request.waitFor();
  camera.say('rings', 2);
  await camera.hold(5.5);
  await camera.press('phone', request);
  await phone.getByRole('button', { name: 'Continuer' }).waitFor();
  await portal.getByRole('heading', { name: /^Ouverte par votre client à/ }).waitFor();

  camera.say('chooses', 2);
  await camera.hold(6);
  await onPoster();
  await camera.press('phone', phone.getByRole('button', { name: 'Continuer' }));

  const code = phone.getByLabel('Code personnel', { exact: true });
  await code.waitFor();
  camera.say('approves', 3);
  await camera.hold(3.5);
  await camera.type('phone', code, client.code);
  await camera.hold(1.2, ['phone']);
  await camera.press('phone', phone.getByRole('button', { name: /^Payer/ }));
  await phoneHeading(/85,50.*payés? à/i);
  await camera.hold(4, ['phone']);

  await portal.getByRole('heading', { name: 'Payé' }).waitFor();
  camera.say('paid', 4);
  await camera.hold(7);

  await controls.advance('P4D');
  await controls.advance('P4D');
  await controls.advance('P3D');
  await camera.press('portal', portal.getByRole('link', { name: 'Remboursements' }).first());
  await portal.getByText('85,50').first().waitFor();
  camera.say('received', 4);
  await camera.hold(7);
}
