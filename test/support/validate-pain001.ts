import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const schemaPath = new URL('../../scripts/verify-export/pain.001.001.09.xsd', import.meta.url);

/** What the European Payments Council's schema has against the document; empty when it is valid. */
export function pain001Findings(xml: string): string[] {
  const schema = XmlDocument.fromBuffer(readFileSync(schemaPath));
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
