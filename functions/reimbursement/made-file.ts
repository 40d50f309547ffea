import type { ScratchFile } from '../../adapters/scratch.ts';
import type { Content } from '../../adapters/s3/object-store.ts';
import type { ManifestEntry } from '../../core/reimbursement/manifest.ts';

/** A file made from the parts, with what the manifest says of it. */
export interface MadeFile {
  content: Content;
  entry: Pick<ManifestEntry, 'name' | 'rows' | 'controlSum' | 'messageId'>;
}

export type NewFile = () => Promise<ScratchFile>;
