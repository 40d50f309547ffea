/** A merchant's counter code, 128 random bits in base64url: what its printed QR code names it by, and all that it says. */
export const counterCodeShape = /^[A-Za-z0-9_-]{22}$/;

/**
 * A counter request is proposed by a client and answered by the merchant. Only `PROPOSED` waits for anybody, and nothing but
 * `LAPSED` comes by itself.
 */
export const counterRequestStatuses = ['PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED'] as const;
