import * as z from 'zod';
import { breakableServices, faultKinds, namesOperations, type Faults } from 'run-template';
import { control, type Control } from './controls.ts';
import { ControlRefusal } from './problem.ts';

const body = z.strictObject({
  service: z.enum(breakableServices),
  /** As AWS names it, such as `TransactWriteItems`; all when left out. */
  operation: z
    .string()
    .regex(/^[A-Za-z]{2,64}$/)
    .optional(),
  kind: z.enum(faultKinds),
  /** How many calls go wrong; all until it is ended when left out. */
  times: z.int().min(1).max(10_000).optional(),
});

/** Breaks AWS for the functions, and mends it: what becomes of a payment then is to be seen in the browser. */
export const faultControls = (faults: Faults): Control[] => [
  control({
    method: 'GET',
    path: '/_local/faults',
    run: () => Promise.resolve(faults.list()),
  }),
  control({
    method: 'POST',
    path: '/_local/faults',
    body,
    run: ({ body: fault }) => {
      if (fault.operation !== undefined && !namesOperations(fault.service)) {
        const detail = `The operations of ${fault.service} are not told apart: leave the operation out.`;
        return Promise.reject(new ControlRefusal(422, 'operation-not-told', detail));
      }
      faults.set(fault);
      return Promise.resolve(faults.list());
    },
  }),
  control({
    method: 'POST',
    path: '/_local/faults/end',
    run: () => {
      faults.end();
      return Promise.resolve(faults.list());
    },
  }),
];
