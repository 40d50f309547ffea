/** Ids that this system makes: the first 128 bits of a SHA-256 in base32 (RFC 4648), lower case. */
export const idShape = /^[a-z2-7]{26}$/;
