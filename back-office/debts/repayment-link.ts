/** What a statement of the bank says of a repayment, as far as it does. */
interface Repaid {
  amount: number | undefined;
  bankReference: string;
  valueDate: string;
}

/** The page of a debt, with what is to be recorded filled in. */
export function repaymentPath(merchantId: string, { amount, bankReference, valueDate }: Repaid): string {
  const said = new URLSearchParams({
    ...(amount !== undefined && { montant: String(amount) }),
    ...(bankReference !== '' && { reference: bankReference }),
    ...(valueDate !== '' && { valeur: valueDate }),
  });
  return `/impayes/${merchantId}?${said.toString()}`;
}

/** The same, read from the page's address. */
export function repaidOf(said: URLSearchParams): Repaid {
  const amount = Number(said.get('montant') ?? '');
  return {
    amount: Number.isSafeInteger(amount) && amount > 0 ? amount : undefined,
    bankReference: said.get('reference') ?? '',
    valueDate: said.get('valeur') ?? '',
  };
}
