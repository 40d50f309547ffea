/** Under which the pages keep the application that the link leads to. */
export const applicationKey = ['application'];
