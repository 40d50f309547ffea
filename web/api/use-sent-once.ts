import { useRef } from 'react';

/**
 * Lets one call through at a time, however fast a button is pressed: the state that says so comes a moment after the second
 * press of a double click. What is let through is followed to its end, also when its component is unmounted meanwhile.
 */
export function useSentOnce<Input, Output>(
  send: (input: Input) => Promise<Output>,
  { onDone, onFailed }: { onDone: (output: Output) => void; onFailed?: (error: unknown) => void },
): (input: Input) => void {
  const isUnderWay = useRef(false);
  return (input) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    void send(input)
      .then(onDone, (error: unknown) => onFailed?.(error))
      .finally(() => (isUnderWay.current = false));
  };
}
