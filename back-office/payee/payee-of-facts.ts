import { notCheckedBecause, payeeOutcomes } from '../../contract/payee-check.ts';
import type { Schemas } from '../../web/api/client.ts';

/** What a proposal says of its account's holder, as the journal's facts name it; undefined where there is nothing of it. */
export function payeeOfFacts(facts: Schemas['Proposal']['to']): Schemas['PayeeCheck'] | undefined {
  const outcome = payeeOutcomes.find((one) => one === facts['payeeCheck']);
  if (!outcome) return undefined;
  const because = notCheckedBecause.find((one) => one === facts['notCheckedBecause']);
  const text = (name: string) => (facts[name] === undefined ? undefined : String(facts[name]));
  const [name, despite] = [text('payeeName'), text('despiteNoMatch')];
  return {
    outcome,
    at: String(facts['payeeCheckedAt']),
    ...(name !== undefined && { name }),
    ...(because && { because }),
    ...(despite !== undefined && { despite }),
  };
}
