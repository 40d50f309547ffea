/**
 * The export must not go on: its figures disagree, or other bytes are published already. To be looked at by a person;
 * trying again would only find the same. The state machine goes by the name.
 */
export class ExportRefused extends Error {
  constructor(exportDate: string, findings: readonly string[]) {
    super(`export ${exportDate}: ${findings.join('; ')}`);
    this.name = 'ExportRefused';
  }
}
