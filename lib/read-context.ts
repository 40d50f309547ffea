import type { App } from 'aws-cdk-lib';
import { SettingsError } from '../contract/settings/settings-error.ts';

/** Reads what was given with `-c`. What is wrong is said in its own sentences: a stack trace above them would only hide them. */
export function readContext<T>(app: App, read: (context: (name: string) => unknown) => T): T {
  try {
    return read((name) => app.node.tryGetContext(name) as unknown);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
