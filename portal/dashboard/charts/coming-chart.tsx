import { scaleBand, scaleLinear } from '@visx/scale';
import { BarRounded } from '@visx/shape';
import styles from '../../../web/charts/charts.module.css';

export interface ComingBar {
  date: string;
  /** In cents; 0 when nothing is transferred that day. */
  net: number;
  /** « lun. 8 juin » */
  day: string;
  /** « 152,86 € » */
  amount: string;
}

interface Props {
  bars: readonly ComingBar[];
  width: number;
  height: number;
  label: string;
}

const axis = { top: 24, bottom: 28 };
const widest = 96;

/** A bar for each day on which money comes, with its amount above it. */
export default function ComingChart({ bars, width, height, label }: Props) {
  const floor = height - axis.bottom;
  const x = scaleBand({
    domain: bars.map(({ date }) => date),
    range: [0, Math.min(width, bars.length * widest * 1.5)],
    padding: 0.3,
  });
  const y = scaleLinear({ domain: [0, Math.max(1, ...bars.map(({ net }) => net))], range: [floor, axis.top] });
  return (
    <svg className={styles.chart} width={width} height={height} role="img" aria-label={label}>
      <line className={styles.grid} x1={0} x2={width} y1={floor} y2={floor} />
      {bars.map(({ date, net, day, amount }) => {
        const left = x(date) ?? 0;
        const top = y(net);
        const middle = left + x.bandwidth() / 2;
        return (
          <g key={date}>
            {net > 0 && (
              <BarRounded
                className={styles.bar}
                x={left}
                y={top}
                width={x.bandwidth()}
                height={floor - top}
                radius={Math.min(4, floor - top)}
                top
              />
            )}
            <text className={styles.amount} x={middle} y={top - 8} textAnchor="middle">
              {amount}
            </text>
            <text className={styles.axis} x={middle} y={height - 8} textAnchor="middle">
              {day}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
