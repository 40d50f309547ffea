import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/**
 * `sh` runs the command and holds the other end of a pipe to this process. The pipe ends when we close it and also when
 * we die in any way, SIGKILL included; then the command gets SIGTERM, and SIGKILL two seconds later.
 * `read` is a builtin, so the watcher is one process that ends with a plain kill, and nothing is left behind.
 */
const LEASH = `
exec 3<&0
"$@" </dev/null 3<&- &
command=$!
{
  read -r _ <&3
  kill -TERM "$command"
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    kill -0 "$command" || exit 0
    sleep 0.1
  done
  kill -KILL "$command"
} 2>/dev/null >/dev/null &
watcher=$!
exec 3<&-
wait "$command"
status=$?
kill "$watcher" 2>/dev/null
exit "$status"
`;

export interface LeashedProcess {
  /** The `sh` around the command: its `exit` carries the command's status. */
  child: ChildProcess;
  /** Asks the command to end (SIGTERM, then SIGKILL) and resolves when it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts a program that cannot outlive this process (POSIX only). Its own process group keeps a Ctrl-C of the terminal
 * away from it, so that we can still talk to it while we shut down.
 */
export function startLeashed(command: string, args: readonly string[]): LeashedProcess {
  const child = spawn('/bin/sh', ['-c', LEASH, 'leash', command, ...args], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  child.stdin?.on('error', () => {
    // EPIPE: the command ended before we closed the pipe, which is what closing asks for.
  });
  return {
    child,
    stop: () => {
      child.stdin?.end();
      return exited;
    },
  };
}
