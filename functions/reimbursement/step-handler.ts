import middy from '@middy/core';
import { logging } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';

/** By which run of the state machine a step is done; absent when it is started by hand. */
type OfRun<Input> = Input & { execution?: string };

/**
 * The handler of a step of the batch: all that it logs names the run, by which the lines of all steps are found.
 *
 * @param failed what the log says when it could not be done, with the fields of the input that are named
 */
export const stepHandler = <Input, Output>(
  failed: string,
  fields: readonly (keyof Input & string)[],
  act: (input: Input) => Promise<Output>,
): middy.MiddyfiedHandler<OfRun<Input>, Output> =>
  middy<OfRun<Input>, Output>()
    .use(logFailure(failed, 'execution', ...fields))
    .handler((input) => logging({ execution: input.execution }, () => act(input)));
