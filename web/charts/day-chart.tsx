import { scaleBand, scaleLinear } from '@visx/scale';
import { BarRounded } from '@visx/shape';
import { useState } from 'react';
import styles from './charts.module.css';

export interface DayBar {
  date: string;
  /** In cents. */
  gross: number;
  /** Below some of the bars: « 3 nov. » */
  tick: string | undefined;
}

interface Props {
  bars: readonly DayBar[];
  width: number;
  height: number;
  /** What the picture says, for whoever does not see it. */
  label: string;
  /** An amount on the axis: « 100 € » */
  formatAxis: (cents: number) => string;
  /** The bar that is pointed at, by its place; undefined when none is. */
  onPoint: (index: number | undefined) => void;
}

const axis = { left: 56, bottom: 28, top: 12 };
const ticksWanted = 4;
const radius = 4;
/** An empty scale still has its floor and one line above it. */
const smallestMax = 100_00;

/** A bar for each day. */
export default function DayChart({ bars, width, height, label, formatAxis, onPoint }: Props) {
  const [pointed, setPointed] = useState<number>();
  const point = (index: number | undefined) => {
    setPointed(index);
    onPoint(index);
  };
  const floor = height - axis.bottom;
  const x = scaleBand({ domain: bars.map(({ date }) => date), range: [axis.left, width], padding: 0.22 });
  const y = scaleLinear({
    domain: [0, Math.max(smallestMax, ...bars.map(({ gross }) => gross))],
    range: [floor, axis.top],
    nice: ticksWanted,
  });
  return (
    <svg
      className={styles.chart}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      onPointerLeave={() => point(undefined)}
    >
      {y.ticks(ticksWanted).map((cents) => (
        <g key={cents}>
          <line className={styles.grid} x1={axis.left} x2={width} y1={y(cents)} y2={y(cents)} />
          <text className={styles.axis} x={axis.left - 8} y={y(cents)} dy="0.32em" textAnchor="end">
            {formatAxis(cents)}
          </text>
        </g>
      ))}
      {bars.map(({ date, gross, tick }, index) => {
        const left = x(date) ?? 0;
        return (
          <g key={date} onPointerEnter={() => point(index)} onPointerDown={() => point(index)}>
            <rect className={styles.band} x={left} y={axis.top} width={x.step()} height={floor - axis.top} />
            {gross > 0 && (
              <BarRounded
                className={`${styles.bar} ${pointed === index ? styles.pointed : ''}`}
                x={left}
                y={y(gross)}
                width={x.bandwidth()}
                height={floor - y(gross)}
                radius={Math.min(radius, x.bandwidth() / 2, floor - y(gross))}
                top
              />
            )}
            {tick !== undefined && (
              <text
                className={styles.axis}
                {...(index === bars.length - 1
                  ? { x: width, textAnchor: 'end' }
                  : { x: left + x.bandwidth() / 2, textAnchor: 'middle' })}
                y={height - 8}
              >
                {tick}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
