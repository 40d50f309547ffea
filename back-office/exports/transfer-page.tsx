import { readEndToEndId } from '../../contract/end-to-end-id.ts';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import ExportOutcomePage from './export-outcome-page.tsx';

/** A transfer by its end-to-end id, as a bank names it: what its export did with the merchant's sum. */
export default function TransferPage({ id }: { id: string }) {
  const named = readEndToEndId(id);
  return named ? <ExportOutcomePage date={named.exportDate} merchantId={named.merchantId} /> : <NotFoundPage />;
}
