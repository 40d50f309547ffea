/**
 * The API shows clients' identifiers masked. Those that were typed in this tab are known to it, so that a request can be made
 * again without asking for them once more; never in an address, and gone with the tab.
 */
const nameOf = (requestId: string) => `client-of.${requestId}`;

export const rememberIdentifier = (requestId: string, identifier: string): void =>
  sessionStorage.setItem(nameOf(requestId), identifier);

export const identifierOf = (requestId: string): string | undefined =>
  sessionStorage.getItem(nameOf(requestId)) ?? undefined;
