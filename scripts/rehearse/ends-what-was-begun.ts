import { gatherCast } from '../../demo/cast.ts';
import { connectControls } from '../../demo/controls.ts';
import { expected, type Checklist } from '../smoke/checklist.ts';
import { approve, availableOf, statusOf, sums, type InFlight, type Left } from './in-flight.ts';

/** What was begun ends as it would have without the other release in between. */
export async function endsWhatWasBegun(url: string, flight: InFlight, { check }: Checklist): Promise<void> {
  const controls = connectControls(url);
  const cast = await gatherCast(controls, { url, language: 'fr' });
  const becomes = async ({ of, id }: Left, status: string) =>
    expected(`${id} of ${of}`, await statusOf(cast[of], id), status);
  const { unanswered, unconfirmed, approved, voided, captured, over } = flight;

  await check('this release: everything is still there', async () => {
    for (const one of [unanswered, unconfirmed, approved, voided, captured, ...over]) await becomes(one, one.status);
    expected('what is in the wallet', await availableOf(cast), flight.availableCents);
    return `${flight.availableCents} cents in the wallet`;
  });
  await check('this release: people go on with what the other one has begun', async () => {
    await approve(cast.marie, approved.id, sums.approved);
    await becomes(approved, 'VALIDATED');
    await cast[voided.of].call('refundPaymentRequest', { params: { id: voided.id }, body: { reason: 'DUPLICATE' } });
    await becomes(voided, 'VOIDED');
    return 'one is approved, one given back';
  });
  await check('this release: the export ends, as it was planned', async () => {
    await controls.advance('P1D');
    const ended = await cast.finance.call('getExport', { params: { date: flight.exportDate } });
    expected('the export', ended.status, 'PUBLISHED');
    expected('what it transfers', ended.net?.value, sums.captured);
    const { items } = await cast.gite.call('listReimbursements');
    const transfers = items.filter(({ exportDate }) => exportDate !== undefined);
    expected('the number of transfers', transfers.length, 1);
    const { reimbursement } = await cast.gite.call('getPaymentRequest', { params: { id: captured.id } });
    expected('the transfer of what was captured', reimbursement?.id, transfers[0]?.id);
    expected('its export', reimbursement?.exportDate, flight.exportDate);
    return `${sums.captured} cents are transferred, once`;
  });
  await check('this release: what the other one had captured is given back', async () => {
    const before = await availableOf(cast);
    await cast.gite.call('refundPaymentRequest', { params: { id: captured.id }, body: { reason: 'WRONG_AMOUNT' } });
    await becomes(captured, 'REFUNDED');
    expected('what is in the wallet', await availableOf(cast), before + sums.captured);
    return undefined;
  });
  await check('this release: the deadlines come', async () => {
    const before = await availableOf(cast);
    await controls.advance('P10D');
    await becomes(unanswered, 'CLIENT_EXPIRED');
    await becomes(unconfirmed, 'MERCHANT_EXPIRED');
    expected('what is in the wallet', await availableOf(cast), before + sums.held);
    const { total } = await cast.finance.call('listDebts');
    expected('what merchants owe', total.value, sums.owed + sums.captured);
    return 'the hold is given back, and what was given back of exports is owed';
  });
  await check('this release: the audit', async () => {
    const findings = await controls.audit();
    if (findings.length > 0) throw new Error(JSON.stringify(findings).slice(0, 1_000));
    return 'finds nothing';
  });
}
