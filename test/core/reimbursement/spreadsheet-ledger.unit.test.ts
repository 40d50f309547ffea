import { describe, expect, it } from 'vitest';
import { spreadsheetLine } from '../../../core/reimbursement/spreadsheet-ledger.ts';

describe('a line of the ledger in a French spreadsheet', () => {
  it.each([
    ['record,due_date,gross', 'record;due_date;gross'],
    ['CAPTURE,2026-06-08,-1234.50,EUR,,', 'CAPTURE;2026-06-08;-1234,50;EUR;;'],
    ['TRANSFER,"Dupont, ""Le Gîte""",3', 'TRANSFER;"Dupont, ""Le Gîte""";3'],
    ['TRANSFER,Dupont; Gîte', 'TRANSFER;"Dupont; Gîte"'],
    ['TRANSFER,"Dupont; Gîte, Gap"', 'TRANSFER;"Dupont; Gîte, Gap"'],
    // A name is text, whatever it looks like, and says so by its apostrophe.
    ["TRANSFER,'12.50", "TRANSFER;'12.50"],
  ])('is %j written as %j', (line, written) => {
    expect(spreadsheetLine(line)).toBe(written);
  });

  it('is refused when its quotes do not end', () => {
    expect(() => spreadsheetLine('TRANSFER,"Dupont')).toThrow('none of a CSV file');
  });
});
