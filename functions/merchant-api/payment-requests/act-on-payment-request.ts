import type { Command } from '../../../core/payment/decide.ts';
import type { Call } from '../../http/call.ts';
import type { merchantCommands } from '../../http/payment-commands.ts';
import { performCommand, type CommandDependencies } from '../../use-cases/perform-command.ts';
import type { MerchantView } from '../payment-view.ts';

export interface MerchantActionDependencies extends CommandDependencies {
  view: MerchantView;
}

/** What every action of a merchant on one of their requests does: load, run the command, answer with the request. */
export async function actOnPaymentRequest(
  {
    caller,
    member,
    now,
    params,
  }: Pick<Call<keyof typeof merchantCommands | 'remindClient'>, 'caller' | 'member' | 'now' | 'params'>,
  command: Command,
  dependencies: MerchantActionDependencies,
) {
  const performed = await performCommand(
    { paymentId: params.id, owner: { merchantId: caller }, now, member: member?.number },
    command,
    dependencies,
  );
  if ('refusal' in performed) return performed;
  return { body: await dependencies.view(performed.payment, performed.changed, now) };
}
