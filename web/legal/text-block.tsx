import type { Block, Run } from '../../contract/legal-text.ts';

/** A part of a legal text, as it was parsed when the service was deployed. */
export function TextBlock({ block }: { block: Block }) {
  if ('heading' in block) return <h2>{block.heading}</h2>;
  if ('paragraph' in block) {
    return (
      <p>
        <Runs of={block.paragraph} />
      </p>
    );
  }
  return (
    <ul>
      {block.list.map((item, index) => (
        <li key={index}>
          <Runs of={item} />
        </li>
      ))}
    </ul>
  );
}

const Runs = ({ of }: { of: readonly Run[] }) =>
  of.map((run, index) => {
    if (typeof run === 'string') return run;
    if ('strong' in run) return <strong key={index}>{run.strong}</strong>;
    return (
      <a key={index} href={run.to}>
        {run.link}
      </a>
    );
  });
