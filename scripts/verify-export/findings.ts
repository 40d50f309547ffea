export interface Finding {
  /** From the folder that is verified. */
  file: string;
  /** 1 is the first. */
  line: number;
  problem: string;
}

/** Takes each finding as it is made. */
export type Report = (finding: Finding) => void;

/** What is said of one file. */
export type FileReport = (line: number, problem: string) => void;

export const reportOn =
  (report: Report, file: string): FileReport =>
  (line, problem) =>
    report({ file, line, problem });

/** Reports where what stands differs from what was recomputed. */
export function expectSame(say: FileReport, line: number, what: string, stands: unknown, recomputed: unknown): void {
  if (stands !== recomputed) say(line, `${what} is ${String(stands)}, recomputed ${String(recomputed)}`);
}
