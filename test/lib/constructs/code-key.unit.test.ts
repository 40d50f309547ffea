import { describe, expect, it } from 'vitest';
import { functionPolicies } from '../policies.ts';
import { synthesized } from '../synthesized-stack.ts';

const keysOf = ({ resources }: ReturnType<typeof synthesized>) =>
  Object.entries(resources('AWS::KMS::Key')).filter(([, { Properties }]) => Properties['KeySpec'] === 'HMAC_256');

const first = synthesized('prod');
const second = synthesized('prod', { codeKeyGeneration: '2' });

/** Which keys the client API may do what with. */
const mayDo = (stack: ReturnType<typeof synthesized>, action: string) =>
  functionPolicies(stack)
    .get('client-api')!
    .filter(({ Action }) => Action.includes(action))
    .flatMap(({ Resource }) => Resource);

describe('the key of the personal codes', () => {
  it('can be in several Regions, which cannot be changed later, and outlives its stack', () => {
    expect(keysOf(first).map(([, key]) => [key.Properties['MultiRegion'], key.DeletionPolicy])).toEqual([
      [true, 'RetainExceptOnCreate'],
    ]);
  });

  it('a second one seals from then on, and the first is kept as it is and goes on verifying', () => {
    const [[formerId, former]] = keysOf(first) as [[string, unknown]];
    const keys = keysOf(second);
    expect(keys).toHaveLength(2);
    expect(Object.fromEntries(keys)[formerId]).toEqual(former);
    const currentId = keys.map(([id]) => id).find((id) => id !== formerId)!;
    expect(mayDo(second, 'kms:GenerateMac')).toEqual([`<${currentId}>`]);
    expect(mayDo(second, 'kms:VerifyMac').toSorted()).toEqual([`<${currentId}>`, `<${formerId}>`].toSorted());
    const told = Object.values(second.resources('AWS::Lambda::Function')).flatMap(
      ({ Properties }) =>
        (Properties['Environment'] as { Variables?: Record<string, unknown> } | undefined)?.Variables?.[
          'CODE_KEY_ARN'
        ] ?? [],
    );
    expect(told).toEqual([{ 'Fn::GetAtt': [currentId, 'Arn'] }]);
  });

  it('is a replica in a Region that takes over, and the next one is made there', () => {
    const replica = `arn:aws:kms:eu-central-1:111122223333:key/mrk-${'a'.repeat(32)}`;
    const elsewhere = (generation: string) =>
      synthesized('dev', { codeKeys: JSON.stringify([replica]), codeKeyGeneration: generation });
    expect(keysOf(elsewhere('1'))).toEqual([]);
    expect(mayDo(elsewhere('1'), 'kms:GenerateMac')).toEqual([replica]);
    expect(mayDo(elsewhere('2'), 'kms:VerifyMac')).toContain(replica);
    expect(keysOf(elsewhere('2'))).toHaveLength(1);
  });
});
