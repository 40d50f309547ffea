import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import styles from '../../../web/charts/charts.module.css';

export interface Share {
  key: string;
  count: number;
  look: 'good' | 'bad' | 'muted';
}

interface Props {
  shares: readonly Share[];
  width: number;
  height: number;
  label: string;
}

const gap = 3;
const onLook = { good: styles.onGood, bad: styles.onBad, muted: styles.onMuted };

/** One bar, divided by how many there are of each. */
export default function ShareChart({ shares, width, height, label }: Props) {
  const shown = shares.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const x = scaleLinear({ domain: [0, total], range: [0, width] });
  return (
    <svg className={styles.chart} width={width} height={height} role="img" aria-label={label}>
      {shown.map(({ key, count, look }, index) => {
        const before = shown.slice(0, index).reduce((sum, share) => sum + share.count, 0);
        const room = x(count) - (index < shown.length - 1 ? gap : 0);
        return (
          <g key={key}>
            <Bar className={styles[look]} x={x(before)} y={0} width={Math.max(1, room)} height={height} rx={4} />
            {room > 28 && (
              <text
                className={`${styles.inside} ${onLook[look]}`}
                x={x(before) + room / 2}
                y={height / 2}
                dy="0.35em"
                textAnchor="middle"
              >
                {count}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
