import type { Command } from '../../../core/payment/decide.ts';
import { notFound, type Call } from '../../http/call.ts';
import type { clientCommands } from '../../http/payment-commands.ts';
import { performCommand, type CommandDependencies } from '../../use-cases/perform-command.ts';
import type { ClientView } from '../client-view.ts';

export interface ClientActionDependencies extends CommandDependencies {
  view: ClientView;
}

/** What a client's action without money does: load, run the command, answer with the request. */
export async function actOnMyPaymentRequest(
  {
    caller,
    now,
    params,
  }: Pick<
    Call<keyof typeof clientCommands | 'declineMyPaymentRequest' | 'reportPaymentRequest'>,
    'caller' | 'now' | 'params'
  >,
  command: Command,
  dependencies: ClientActionDependencies,
) {
  const performed = await performCommand(
    { paymentId: params.id, owner: { clientId: caller }, now },
    command,
    dependencies,
  );
  if ('refusal' in performed) return performed;
  const [body] = await dependencies.view([performed.payment], now);
  return body ? { body } : notFound;
}
