/** Whether there is a mouse, and so most likely a keyboard: putting the focus into a field does not call up another one. */
export const hasFinePointer = (): boolean => matchMedia('(pointer: fine)').matches;
