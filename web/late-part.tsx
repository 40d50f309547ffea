import { useEffect, useState, type ComponentType } from 'react';
import { report } from './errors/report.ts';

/**
 * A part of a page that it does well without: its files are no part of the first load, nothing keeps its place, and
 * where they do not come it stays away, which is reported.
 */
export function latePart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function LatePart(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    useEffect(() => {
      if (Part) return;
      load().then(
        (part) => {
          loaded = part.default;
          setPart(() => loaded);
        },
        (error: unknown) => void report(error, 'file'),
      );
    }, [Part]);
    return Part ? <Part {...props} /> : null;
  };
}
