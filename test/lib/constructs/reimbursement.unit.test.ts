import { ExecutionError, StateMachine } from 'aws-local-stepfunctions';
import { beforeEach, describe, expect, it } from 'vitest';
import { rolePolicies } from '../policies.ts';
import { functionEntries, referred, type Resource, synthesized } from '../synthesized-stack.ts';

type Definition = ConstructorParameters<typeof StateMachine>[0];

const stack = synthesized();
const [, machine] = Object.entries(stack.resources('AWS::StepFunctions::StateMachine')).find(([id]) =>
  id.startsWith('Reimbursement'),
)!;

/** The definition as the template has it, with ARNs and the waiting time of a test in the place of references. */
function definition(): Definition {
  const { 'Fn::Join': join } = machine.Properties['DefinitionString'] as { 'Fn::Join': [string, unknown[]] };
  const text = join[1].map((part) => {
    if (typeof part === 'string') return part;
    return referred(part) === 'CloseWaitSeconds' ? '0' : 'arn:aws:lambda:eu-west-3:000000000000:function:step:1';
  });
  return JSON.parse(text.join('')) as Definition;
}

const execution = 'run-1';
const shards = Array.from({ length: 16 }, (_, shard) => shard);
let calls: { step: string; input: unknown }[];
/** What the plan answers, one after the other. */
let plans: unknown[];
let failing: Record<string, Error>;

beforeEach(() => {
  calls = [];
  plans = [];
  failing = {};
});

async function run(): Promise<unknown> {
  const step = (name: string, result: () => unknown) => (input: unknown) => {
    calls.push({ step: name, input });
    if (failing[name]) throw failing[name];
    return Promise.resolve(result());
  };
  const steps = ['Plan', 'MapShard', 'Assemble', 'Publish', 'Mark', 'Invoice'];
  const { result } = new StateMachine(definition()).run({}, {
    context: { Execution: { Name: execution } },
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(
        steps.map((name) => [name, step(name, () => (name === 'Plan' ? plans.shift() : { much: 'data' }))]),
      ),
      retryIntervalOverrides: Object.fromEntries(steps.map((name) => [name, 0])),
    },
  } as Parameters<StateMachine['run']>[1]);
  return result;
}

describe('the batch', () => {
  it('does nothing on a day with nothing to do', async () => {
    plans = [{ status: 'done', reason: 'closed-day' }];
    await run();
    expect(calls.map(({ step }) => step)).toEqual(['Plan', 'Invoice']);
  });

  it('exports day after day until nothing is left', async () => {
    plans = [
      { status: 'export', exportDate: '2026-05-11', shards },
      { status: 'export', exportDate: '2026-05-12', shards },
      { status: 'done', reason: 'nothing-left' },
    ];
    await run();
    const oneExport = ['Plan', ...shards.map(() => 'MapShard'), 'Assemble', 'Publish', 'Mark'];
    expect(calls.map(({ step }) => step)).toEqual([...oneExport, ...oneExport, 'Plan', 'Invoice']);
  });

  it('carries the date, the shard and the name of the run, and never the data', async () => {
    plans = [
      { status: 'export', exportDate: '2026-05-11', shards },
      { status: 'done', reason: 'nothing-left' },
    ];
    await run();
    const inputs = (name: string) => calls.filter(({ step }) => step === name).map(({ input }) => input);
    expect(inputs('Plan')).toEqual([{ execution }, { execution }]);
    expect(inputs('MapShard')).toEqual(
      expect.arrayContaining(shards.map((shard) => ({ execution, exportDate: '2026-05-11', shard }))),
    );
    for (const name of ['Assemble', 'Publish', 'Mark'])
      expect(inputs(name)).toEqual([{ execution, exportDate: '2026-05-11' }]);
  });

  it.each([
    ['an export is refused', 'ExportRefused'],
    ['an item cannot be read', 'StrangeItem'],
  ])('stops without publishing when %s, and does not try again', async (_, name) => {
    plans = [{ status: 'export', exportDate: '2026-05-11', shards }];
    failing = { Assemble: Object.assign(new Error('not to be tried again'), { name }) };
    await expect(run()).rejects.toThrow(ExecutionError);
    expect(calls.filter(({ step }) => step === 'Assemble')).toHaveLength(1);
    expect(calls.map(({ step }) => step)).not.toContain('Publish');
  });

  it('tries again what may pass by itself, a bounded number of times', async () => {
    plans = [{ status: 'export', exportDate: '2026-05-11', shards }];
    failing = { Publish: Object.assign(new Error('slow down'), { name: 'SlowDown' }) };
    await expect(run()).rejects.toThrow(ExecutionError);
    expect(calls.filter(({ step }) => step === 'Publish')).toHaveLength(7);
  });
});

describe('a deployment in the middle of a run', () => {
  const versions = stack.resources('AWS::Lambda::Version');
  const machines = Object.entries(stack.resources('AWS::StepFunctions::StateMachine'));
  const entries = functionEntries(stack);

  it.each(machines)('leaves %s the code that it began with', (_id, { Properties }) => {
    const called = calledBy(Properties['DefinitionString']);
    expect(called.length).toBeGreaterThan(0);
    for (const id of called) {
      const version = versions[id];
      expect(version).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
      const released = referred(version?.Properties['FunctionName']);
      expect(entries).toHaveProperty(released);
      // The version of before, which the definition of a run that goes on names, as well as today's.
      expect(mayInvoke(referred(Properties['RoleArn']))).toContain(`<${released}>:*`);
    }
  });

  it('publishes a version when a parameter alone has another value', () => {
    const [[id, fingerprints]] = Object.entries(stack.resources('Custom::Fingerprints')) as [[string, Resource]];
    for (const { Properties: version } of Object.values(versions)) {
      expect(version['Description']).toEqual({ 'Fn::GetAtt': [id, expect.any(String)] });
    }
    const environments = JSON.stringify(fingerprints.Properties['Environments']);
    expect(environments).toContain('"Ref":"DebtorIban"');
    // CloudFormation puts no secret into a custom resource.
    expect(environments).not.toContain('{{resolve:');
  });
});

/** What the tasks of a definition invoke. */
function calledBy(definition: unknown): string[] {
  const { 'Fn::Join': join } = definition as { 'Fn::Join': [string, unknown[]] };
  return join[1].flatMap((part, index) => (/"Resource":"$/.test(String(join[1][index - 1])) ? [referred(part)] : []));
}

const mayInvoke = (role: string): string[] =>
  (rolePolicies(stack).get(role) ?? [])
    .filter(({ Action }) => Action.includes('lambda:InvokeFunction'))
    .flatMap(({ Resource }) => Resource);
