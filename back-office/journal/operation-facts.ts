type Facts = Readonly<Record<string, string | number>>;

export interface FactChange {
  name: string;
  from?: string;
  to?: string;
}

/** What an operation changed, field by field; of what was made or ended there is one side only. */
export const factChanges = (from: Facts = {}, to: Facts = {}): FactChange[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])].map((name) => ({
    name,
    ...(from[name] !== undefined && { from: String(from[name]) }),
    ...(to[name] !== undefined && { to: String(to[name]) }),
  }));
