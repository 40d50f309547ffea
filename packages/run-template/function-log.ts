/** What the functions print, line by line. */
export interface FunctionLog {
  write(functionName: string, stream: 'stdout' | 'stderr', text: string): void;
}

/**
 * Lines that tell of an error are always shown, the others only when asked for.
 *
 * @param show takes one line, with the function's name in front
 */
export function createFunctionLog(verbose: boolean, show: (line: string) => void): FunctionLog {
  const unfinished = new Map<string, string>();
  return {
    write(functionName, stream, text) {
      const key = `${functionName} ${stream}`;
      const lines = ((unfinished.get(key) ?? '') + text).split('\n');
      unfinished.set(key, lines.pop() ?? '');
      for (const line of lines) {
        if (line !== '' && (verbose || stream === 'stderr' || tellsOfError(line))) show(`${functionName}: ${line}`);
      }
    },
  };
}

/** The functions' own log has one JSON object per line, with a level. */
function tellsOfError(line: string): boolean {
  return /^\{"level":"ERROR"/.test(line);
}
