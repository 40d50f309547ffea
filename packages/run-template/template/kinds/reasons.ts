/** Reasons that several types share. */
export const tags = { Tags: 'costs are not split on a laptop' };
export const encryption = 'data on a laptop is as safe as the laptop';
