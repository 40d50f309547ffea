import { expect, it } from 'vitest';
import { frontOf } from '../../../adapters/configuration.ts';
import { audiences } from '../../../functions/http/routes.ts';
import { deployedWith, only } from '../deployed-stack.ts';
import { functionEntries, synthesized } from '../synthesized-stack.ts';

const apis = [...audiences.map((audience) => `${audience}-api`), 'owner-api', 'applicant-api', 'page-errors'].sort();

/** Names of secrets that a part of the template refers to, in their order. */
const secretsIn = (part: unknown): string[] =>
  [...JSON.stringify(part).matchAll(/resolve:secretsmanager:",\{"Ref":"FrontKey(\d+)[0-9A-F]{8}"/g)].map(
    ([, number]) => number!,
  );

/** What the distribution sends, and what each function that asks for it takes. */
function keysOf(stack: ReturnType<typeof synthesized>) {
  const [distribution] = Object.values(stack.resources('AWS::CloudFront::Distribution'));
  const entries = functionEntries(stack);
  const taken = Object.entries(stack.resources('AWS::Lambda::Function')).flatMap(([id, { Properties }]) => {
    const { Variables = {} } = (Properties['Environment'] ?? {}) as { Variables?: Record<string, unknown> };
    return 'FRONT_KEYS' in Variables ? [[entries[id]!, secretsIn(Variables['FRONT_KEYS'])] as const] : [];
  });
  return { sent: secretsIn(distribution), taken: Object.fromEntries(taken) };
}

it('every function of the API takes what the distribution sends, and the template holds no key', () => {
  const { sent, taken } = keysOf(synthesized());
  expect(sent).toEqual(['1']);
  expect(Object.keys(taken).sort()).toEqual(apis);
  for (const keys of Object.values(taken)) expect(keys).toEqual(['1', '2']);
  for (const { Properties } of Object.values(synthesized().resources('AWS::SecretsManager::Secret'))) {
    expect(Properties['SecretString'] ?? '{}').toBe('{}');
  }
});

it('another key is sent and taken whichever is deployed first, or rolled back', () => {
  const steps = ['1', '2', '3'].map((frontKeyGeneration) => keysOf(synthesized('dev', { frontKeyGeneration })));
  for (const [index, { sent }] of steps.entries()) {
    const around = steps.slice(Math.max(0, index - 1), index + 2);
    for (const { taken } of around) expect(taken['client-api']).toEqual(expect.arrayContaining(sent));
  }
  expect(steps[2]!.taken['client-api']).not.toContain('1');
});

it('is resolved to one that the functions read', () => {
  const stack = deployedWith({ WebAddress: 'https://pay.example.com' });
  const { Variables } = stack.properties(only(stack, 'AWS::Lambda::Function', 'FunctionsClientApi'))['Environment'] as {
    Variables: Record<string, string>;
  };
  const { DistributionConfig } = stack.properties(only(stack, 'AWS::CloudFront::Distribution')) as {
    DistributionConfig: { Origins: { OriginCustomHeaders?: { HeaderName: string; HeaderValue: string }[] }[] };
  };
  const { origin, keys } = frontOf(Variables);
  expect(origin).toBe('https://pay.example.com');
  const [header] = DistributionConfig.Origins.flatMap(({ OriginCustomHeaders = [] }) => OriginCustomHeaders);
  expect(header).toEqual({ HeaderName: 'front-key', HeaderValue: keys[0] });
  expect(() => frontOf({ ...Variables, FRONT_KEYS: '{{resolve:secretsmanager:x}}' })).toThrow('FRONT_KEYS');
});

it('no resource waits for itself, which only a deployment would say', () => {
  const resources = synthesized().template.toJSON()['Resources'] as Record<string, object>;
  const named = new Map(
    Object.entries(resources).map(([id, resource]) => [
      id,
      [...JSON.stringify(resource).matchAll(/"(?:Ref|Fn::GetAtt|DependsOn)":(?:\[((?:"[^"]*",?)*)\]|"([^"]*)")/g)]
        .flatMap(([, list, one]) => (list === undefined ? [one!] : (JSON.parse(`[${list}]`) as string[])))
        .filter((other) => other in resources),
    ]),
  );
  const done = new Set<string>();
  const visit = (id: string, above: readonly string[]): void => {
    expect(above).not.toContain(id);
    if (done.has(id)) return;
    for (const other of named.get(id)!) visit(other, [...above, id]);
    done.add(id);
  };
  for (const id of Object.keys(resources)) visit(id, []);
});
