import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { App } from 'aws-cdk-lib';
import { CfnDomain } from 'aws-cdk-lib/aws-elasticsearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTemplate, type RunningTemplate } from '../../index.ts';
import { createRights } from '../../rights/rights.ts';
import { checkServiceUses } from '../../rights/service-uses.ts';
import { readCloudAssembly } from '../../template/cloud-assembly.ts';
import { nameResources } from '../../template/local-stack.ts';
import { NotesStack } from './notes-stack.ts';

const folder = mkdtempSync(join(tmpdir(), 'notes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The functions are read where they lie, beside their packages: nothing is bundled. */
function synthesize(name: string, change: (stack: NotesStack) => void = () => undefined): string {
  const app = new App({
    outdir: join(folder, name),
    context: { 'aws:cdk:disable-asset-staging': true },
    // CDK's own rules take longer than everything else here.
    builtinCloudFormationValidation: false,
  });
  change(new NotesStack(app, 'Notes'));
  return app.synth().directory;
}

describe('a stack that is not ours', () => {
  let notes: RunningTemplate;
  const reported: string[] = [];
  beforeAll(async () => {
    notes = await runTemplate({
      assembly: synthesize('notes'),
      port: 0,
      startAt: Date.parse('2030-01-01T06:00:00Z'),
      report: (line) => reported.push(line),
    });
  });
  afterAll(() => notes.close());

  const only = (type: string) => {
    const { stack } = notes.platform;
    return stack.ref(stack.idsOf(type)[0] ?? '');
  };
  const read = (id: string) => fetch(`${notes.url}/notes/${id}`);
  async function write(note: object): Promise<number> {
    const { users, signIn, pools } = notes.platform;
    const pool = pools[0]?.id ?? '';
    users.put(pool, 'ana', { attributes: {} });
    const token = await signIn.issueAccessToken({ pool, username: 'ana' });
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${notes.url}/notes`, { method: 'POST', headers, body: JSON.stringify(note) })).status;
  }
  const archived = async (id: string) => {
    const object = await notes.running.s3.send(
      new GetObjectCommand({ Bucket: only('AWS::S3::Bucket'), Key: `${id}.txt` }),
    );
    return object.Body?.transformToString();
  };

  it('answers its routes, and asks for a token where the template does', async () => {
    expect((await fetch(`${notes.url}/notes`, { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await read('n-1')).status).toBe(404);

    expect(await write({ id: 'n-1', text: 'milk' })).toBe(201);
    expect(await (await read('n-1')).json()).toEqual({ text: 'milk', by: 'ana' });
  });

  it('hands the stream of its table on, and gives up what fails', async () => {
    await write({ id: 'n-2', text: 'bread' });
    await write({ id: 'n-3', text: 'poison' });
    await notes.running.flow.timekeeper.settle();

    expect(await archived('n-2')).toBe('bread');
    await expect(archived('n-3')).rejects.toThrow();
    expect(reported.join('\n')).toMatch(/1 stream records were discarded/);
  });

  it('does what is scheduled when its clock comes there', async () => {
    await notes.running.flow.timekeeper.advanceTo(Date.parse('2030-01-03T08:00:00Z'));

    for (const day of ['2030-01-01', '2030-01-02', '2030-01-03']) {
      expect(await (await read(day)).json()).toEqual({ text: 'water the plants', by: 'clock' });
    }
    expect(await archived('2030-01-03')).toBe('water the plants');
  });
});

it.each([
  [
    'a resource of an unknown type',
    (stack: NotesStack) => void new CfnDomain(stack, 'Search'),
    /Search is a AWS::Elasticsearch::Domain, which the local run does not know/,
  ],
  [
    'a function whose role may not write its log',
    (stack: NotesStack) => stack.node.findChild('archive-role').node.tryRemoveChild('DefaultPolicy'),
    /^archive\w+: .*logs:CreateLogStream/,
  ],
])('is refused, by its logical id, %s', (what, change, reason) => {
  const assembly = readCloudAssembly(synthesize(what.replaceAll(' ', '-'), change));
  const check = () => {
    const stack = nameResources(assembly, { url: 'http://127.0.0.1:4000', parameters: {} });
    checkServiceUses(
      stack,
      createRights(stack, () => undefined),
    );
  };
  expect(check).toThrow(reason);
});
