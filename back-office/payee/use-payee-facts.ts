import type { Schemas } from '../../web/api/client.ts';
import { payeeWords } from '../../web/payee/payee-words.ts';
import { usePayeeText } from '../../web/payee/use-payee-text.ts';
import { useWords } from '../../web/words/words.ts';
import { despiteWords } from './words.ts';

/** Rows that say what the bank of an account said of its holder's name; none where nobody asked. */
export function usePayeeFacts(): (payee: Schemas['PayeeCheck'] | undefined) => (readonly [string, string])[] {
  const { label } = useWords(payeeWords);
  const { despite } = useWords(despiteWords);
  const text = usePayeeText();
  return (payee) => [
    ...(payee ? [[label, text(payee)] as const] : []),
    ...(payee?.despite === undefined ? [] : [[despite, payee.despite] as const]),
  ];
}
