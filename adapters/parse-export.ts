import { bankProfile } from '../contract/settings/bank-profile.ts';
import {
  defaultReimbursementSettings,
  type ReimbursementSettings,
} from '../contract/settings/reimbursement-settings.ts';
import type { Debtor } from '../core/reimbursement/bank-account.ts';
import type { MerchantNet } from '../core/reimbursement/merchant-lines.ts';
import type { ExportFile } from '../core/reimbursement/plan.ts';
import type { ExportTotals } from '../core/reimbursement/totals.ts';
import type { LeftOut } from '../core/reimbursement/left-out.ts';
import * as parse from './parse.ts';

/** What several of these hold: items, the files between the steps of the batch, and its settings. */

export const debtor = parse.object<Debtor>({ name: parse.text, iban: parse.text, bic: parse.optional(parse.text) });

export const merchantNetFields: parse.Fields<MerchantNet> = {
  merchantId: parse.text,
  paymentCount: parse.integer,
  refundCount: parse.integer,
  gross: parse.cents,
  fee: parse.cents,
  carried: parse.cents,
  debt: parse.optional(parse.cents),
  net: parse.cents,
  paysAgain: parse.optional(parse.list(parse.text)),
};

export const exportFileFields: parse.Fields<ExportFile> = {
  name: parse.text,
  bytes: parse.integer,
  sha256: parse.text,
};

export const exportTotals = parse.object<ExportTotals>({
  paymentCount: parse.integer,
  refundCount: parse.integer,
  transferCount: parse.integer,
  carriedCount: parse.integer,
  withheldCount: parse.integer,
  gross: parse.cents,
  fee: parse.cents,
  carriedIn: parse.cents,
  net: parse.cents,
  carriedForward: parse.cents,
  withheld: parse.optional(parse.cents),
});

/** Absent when an export took all lines. */
export const leftOut = parse.optional(
  parse.list(parse.object<LeftOut>({ merchantId: parse.text, dates: parse.list(parse.date) })),
);

// What is in range today was checked when they were frozen.
const settings = parse.object<ReimbursementSettings>({
  transfersPerFile: parse.integer,
  batchBooking: parse.flag,
  instant: parse.flag,
  message: parse.oneOf(bankProfile.message.choices),
  creationTime: parse.oneOf(bankProfile.creationTime.choices),
  characters: parse.oneOf(bankProfile.characters.choices),
  creditorBic: parse.oneOf(bankProfile.creditorBic.choices),
  creditorAddress: parse.oneOf(bankProfile.creditorAddress.choices),
  debtorAddress: parse.object<ReimbursementSettings['debtorAddress']>({
    street: parse.text,
    building: parse.text,
    postalCode: parse.text,
    town: parse.text,
    country: parse.text,
  }),
  splitByCountry: parse.flag,
  cutOffHour: parse.integer,
  minimumTransfer: parse.cents,
});
/** What plans of earlier releases do not say is as it was then, which the defaults are. */
const { transfersPerFile: _, batchBooking: _b, minimumTransfer: _m, ...saidSince } = defaultReimbursementSettings;

/** The settings that an export was planned with. */
export const frozenSettings: parse.Parser<ReimbursementSettings> = (value) =>
  settings({ ...saidSince, ...(value as object) });
