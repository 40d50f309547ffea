/** The page of a counter, below the App's own address; the printed sheet has it in its QR code. */
export const counterPath = (code: string): string => `/comptoir/${encodeURIComponent(code)}`;

/** Where a client waits for the merchant's answer. */
export const counterRequestPath = (id: string): string => `/comptoir/demandes/${encodeURIComponent(id)}`;
