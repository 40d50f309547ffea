const basisPointsPerUnit = 10_000;

/** What the merchant's commission on `gross` cents will be, rounded half up as at the capture, to tell it before. */
export const commissionOf = (gross: number, basisPoints: number): number =>
  Math.floor((gross * basisPoints + basisPointsPerUnit / 2) / basisPointsPerUnit);
