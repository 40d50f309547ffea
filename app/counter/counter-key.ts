/** All that was read of the client's own counter requests. */
export const counterRequestsKey = ['counter-requests'] as const;
export const counterRequestKey = (id: string) => [...counterRequestsKey, id] as const;
