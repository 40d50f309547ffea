import { expect, it } from 'vitest';
import { functionConfiguration } from '../../lambda/function-configuration.ts';
import { nameResources } from '../../template/local-stack.ts';

it.each([[{ Runtime: 'python3.13' }], [{ Runtime: 'nodejs24.x', Layers: ['arn:layer'] }]])(
  'a function of somebody else’s making, %j, may be in the template, but not be run',
  (Properties) => {
    const template = { Resources: { Copier: { Type: 'AWS::Lambda::Function', Properties } } };
    const stack = nameResources({ stackName: 'Shop', template, assets: new Map() }, { url: 'http://127.0.0.1:4000' });
    expect(() => functionConfiguration(stack, 'Copier', {})).toThrow(/^Copier: the local run has Node and no layers/);
  },
);
