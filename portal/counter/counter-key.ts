/** All that was read of counter requests. */
export const counterRequestsKey = ['counter-requests'] as const;
