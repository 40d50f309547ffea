import type { ApplicationDocument } from '../../contract/application.ts';
import { parseSiret } from '../../contract/siret.ts';
import { createCaller } from '../../local/api/caller.ts';
import { untilItPasses } from '../../local/api/retry.ts';
import { anApplication } from './applications.ts';
import type { TestSystem } from './local-system.ts';
import { sampleFiles } from './sample-documents.ts';

const digits = Array.from({ length: 10 }, (_, digit) => String(digit));

/** A SIRET with right check digits for each number, so that no test uses up what another one may. */
export function aSiret(number: number): string {
  const siren = digits.map((digit) => `8${String(number).padStart(7, '0')}${digit}`);
  const found = siren.flatMap((one) => digits.map((digit) => `${one}0001${digit}`)).find(parseSiret);
  if (found === undefined) throw new Error(`no SIRET of ${number}`);
  return found;
}

/** An application whose address is confirmed, by the mailed link; and who applied. */
export async function waitingApplication({ url, controls, ops, unique }: TestSystem) {
  const name = unique('refuge');
  const email = `${name}@example.fr`;
  const anybody = createCaller({ url, token: () => Promise.resolve('nobody'), retry: untilItPasses });
  const siret = aSiret(Number(name.split('-').at(-1)));
  await anybody.call('apply', { key: name, body: anApplication({ tradeName: name, email, siret }) });
  await controls.settle();
  const secret = await mailedSecret(controls, email);
  await anybody.call('confirmApplication', { body: { secret } });
  const { items } = await ops.call('getWorkList', { params: { list: 'applications' } });
  const { id } = items.find(({ facts }) => facts['tradeName'] === name)!;
  return { id, name, email, secret, anybody };
}

/** Sends a document by the mailed link, as the page does it. */
export async function sendDocument(
  { anybody, secret }: Pick<Awaited<ReturnType<typeof waitingApplication>>, 'anybody' | 'secret'>,
  document: ApplicationDocument,
  content: Buffer = sampleFiles['application/pdf'],
) {
  const body = { secret, document, contentType: 'application/pdf', bytes: content.length } as const;
  const { upload, url, headers } = await anybody.call('askDocumentUpload', { body });
  const { status } = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(content) });
  return { status, url, headers, said: { body: { secret, document, upload } } };
}

/** Of the newest link that was mailed to the address. */
export async function mailedSecret(controls: TestSystem['controls'], email: string): Promise<string> {
  const secrets = (await controls.mails(email)).map(({ text }) => /#([\w-]{43})/.exec(text ?? '')?.[1]);
  const secret = secrets.filter((one) => one !== undefined).at(-1);
  if (secret === undefined) throw new Error(`no link was mailed to ${email}`);
  return secret;
}
