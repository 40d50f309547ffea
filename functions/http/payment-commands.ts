import { cents } from '../../contract/money.ts';
import type { Command } from '../../core/payment/decide.ts';
import type { Call, Handler } from './call.ts';
import type { OperationId } from './routes.ts';

/** The operations that are one command on one payment request, and nothing else. */
type CommandOf<Id extends OperationId> = (call: Pick<Call<Id>, 'body'>) => Command;
type CommandTable = { [Id in OperationId]?: CommandOf<Id> };

/** Which command each action of a merchant makes of its call. */
export const merchantCommands = {
  confirmPaymentRequest: ({ body }) => ({ type: 'confirm', amount: body.amount && cents(body.amount.value) }),
  declinePaymentRequest: ({ body }) => ({ type: 'decline-as-merchant', ...body }),
  cancelPaymentRequest: () => ({ type: 'cancel' }),
  extendPaymentRequest: ({ body }) => ({ type: 'extend', ...body }),
  recordComplement: ({ body }) => ({
    type: 'record-complement',
    settlements:
      'means' in body
        ? { means: body.means }
        : body.settlements.map(({ means, amount }) => ({ means, amount: cents(amount.value) })),
  }),
} as const satisfies CommandTable;

/** Which command each action of a client makes of its call; what a device signs stands by itself. */
export const clientCommands = {
  markOpened: () => ({ type: 'mark-opened' }),
} as const satisfies CommandTable;

/** A handler for each row of a command table, under its operation's name. */
export function commandHandlers<Id extends OperationId, Dependencies>(
  table: { [Row in Id]: CommandOf<Row> },
  perform: (call: Call<Id>, command: Command, dependencies: Dependencies) => ReturnType<Handler<Id, Dependencies>>,
): { [Row in Id]: Handler<Row, Dependencies> } {
  const rows = Object.entries(table) as [Id, CommandOf<Id>][];
  return Object.fromEntries(
    rows.map(([id, toCommand]) => {
      // A function in a computed property takes the property's name, which a stack then shows.
      const named = { [id]: (call: Call<Id>, deps: Dependencies) => perform(call, toCommand(call), deps) };
      return [id, named[id]];
    }),
  ) as { [Row in Id]: Handler<Row, Dependencies> };
}
