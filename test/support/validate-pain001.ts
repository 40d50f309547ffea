import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

/** What the schema of its message has against the document; empty when it is valid. */
export function pain001Findings(xml: string): string[] {
  const [, message = 'pain.001.001.09'] = /xmlns="[^"]*:(pain[^"]*)"/.exec(xml) ?? [];
  const path = new URL(`../../scripts/verify-export/${message}.xsd`, import.meta.url);
  const schema = XmlDocument.fromBuffer(readFileSync(path));
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    document.dispose();
    validator.dispose();
    schema.dispose();
  }
}
