import { StartError } from 'run-template';
import { startOptions, usage } from './start-options.ts';
import { startSystem } from './system.ts';
import type { LocalSystem } from './system.ts';
import { welcome } from './welcome.ts';

/** Lambda's time zone: what a function prints or computes by local time must not depend on the laptop's. */
process.env['TZ'] = 'UTC';

/** Ctrl-C is to be over within 5 s, whatever hangs. DynamoDB Local cannot outlive this process in any case. */
const STOP_MS_MAX = 4000;

let system: LocalSystem | undefined;
let stopping = false;

function stop(exitCode: number): void {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(exitCode), STOP_MS_MAX).unref();
  (system?.close() ?? Promise.resolve()).then(
    () => process.exit(exitCode),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}

process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));
process.on('SIGHUP', () => stop(0));

async function main(): Promise<void> {
  const options = startOptions(process.argv.slice(2), process.env);
  if (options.help) return void process.stdout.write(usage);
  const startedAt = performance.now();
  const progress = (line: string) =>
    console.log(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s  ${line}`);
  system = await startSystem({
    ...options,
    progress,
    onLost: (reason) => {
      console.error(`${reason}: start again.`);
      stop(1);
    },
  });
  if (stopping) return void (await system.close());
  console.log(welcome(system.url, system.identities(), system.now()));
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  stop(1);
});
