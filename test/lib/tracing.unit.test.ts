import { expect, it } from 'vitest';
import { ownFunctions, synthesized, type Synthesized } from './synthesized-stack.ts';

const traced = (stack: Synthesized) => [
  ...ownFunctions(stack).map(
    ([, { Properties }]) => (Properties['TracingConfig'] as { Mode?: string } | undefined)?.Mode === 'Active',
  ),
  ...Object.values(stack.resources('AWS::StepFunctions::StateMachine')).map(
    ({ Properties }) => (Properties['TracingConfiguration'] as { Enabled?: boolean } | undefined)?.Enabled === true,
  ),
];
const mayDeliver = (stack: Synthesized) => JSON.stringify(stack.template.toJSON()).includes('xray:PutTraceSegments');

it('every function and state machine is traced by X-Ray when it is asked for, with the right to it only then', () => {
  const on = synthesized('dev', { tracing: 'true' });
  expect(new Set(traced(on))).toEqual(new Set([true]));
  expect(mayDeliver(on)).toBe(true);
  expect(new Set(traced(synthesized()))).toEqual(new Set([false]));
  expect(mayDeliver(synthesized())).toBe(false);
});
