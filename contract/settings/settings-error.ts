/** A setting that a deployment may not have. Its message is whole sentences, for the person who deploys. */
export class SettingsError extends RangeError {
  override readonly name = 'SettingsError';
}
