interface Report {
  vulnerabilities?: Record<string, { severity: string; range: string }>;
}

const severe: readonly string[] = ['high', 'critical'];

/**
 * What `npm audit --json` printed, in words. Its exit code does not tell a weakness from a source that does not answer.
 *
 * @param printed empty when it did not end in time
 */
export function judgeAdvisories(printed: string): { text: string; isBad: boolean } {
  const { vulnerabilities } = read(printed);
  if (!vulnerabilities) return { text: 'No advisory source answers here: nothing is known.', isBad: false };
  const bad = Object.entries(vulnerabilities).filter(([, { severity }]) => severe.includes(severity));
  if (bad.length === 0) return { text: 'No known weakness, high or critical, in what functions run.', isBad: false };
  const lines = bad.map(([name, { severity, range }]) => `${name} ${range}: ${severity}`);
  return { text: [...lines, 'See `npm audit --omit dev`; docs/security.md says how soon.'].join('\n'), isBad: true };
}

function read(printed: string): Report {
  try {
    return JSON.parse(printed) as Report;
  } catch {
    return {};
  }
}
