import type { IssueProposal } from '../api/rewards';
import styles from './what-if-chart.module.css';

type Rung = IssueProposal['ladder'][number];

const WIDTH = 720;
const HEIGHT = 240;
const LEFT = 56;
const RIGHT = 64;
const TOP = 24;
const BOTTOM = 36;

/** Customers who come back (line) and what it costs (bars), by the points of a visit; beyond the budget it is paler. */
export function WhatIfChart({ proposal: { ladder, current, proposed, budgetFen } }: { proposal: IssueProposal }) {
  const mostPoints = Math.max(...ladder.map(({ points }) => points), current.points, 1);
  const mostFen = Math.max(...ladder.map(({ costFen }) => costFen), budgetFen, 1);
  const returns = ladder.map((rung) => rung.returns);
  const [low, high] = [Math.min(...returns), Math.max(...returns)];
  const x = (points: number): number => LEFT + (points / mostPoints) * (WIDTH - LEFT - RIGHT);
  const y = (share: number): number => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const back = (rung: Rung): number => y(high === low ? 0.5 : (rung.returns - low) / (high - low));
  const bar = ((WIDTH - LEFT - RIGHT) / ladder.length) * 0.6;
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`每次给多少积分：回头客从${low}位到${high}位，现在${current.points}积分，建议${proposed.points}积分`}
      >
        {ladder.map((rung) => (
          <rect
            key={rung.points}
            className={rung.costFen <= budgetFen ? styles.cost : styles.beyond}
            x={x(rung.points) - bar / 2}
            width={bar}
            y={y(rung.costFen / mostFen)}
            height={HEIGHT - BOTTOM - y(rung.costFen / mostFen)}
          />
        ))}
        <line
          className={styles.budget}
          x1={LEFT}
          x2={WIDTH - RIGHT}
          y1={y(budgetFen / mostFen)}
          y2={y(budgetFen / mostFen)}
        />
        <polyline
          className={styles.returns}
          points={ladder.map((rung) => `${x(rung.points)},${back(rung)}`).join(' ')}
        />
        <circle className={styles.current} cx={x(current.points)} cy={back(current)} r={6} />
        <circle className={styles.proposed} cx={x(proposed.points)} cy={back(proposed)} r={6} />
        <text x={LEFT - 8} y={y(1) + 4} textAnchor="end">
          {Math.round(high)}位
        </text>
        <text x={LEFT - 8} y={y(0)} textAnchor="end">
          {Math.round(low)}位
        </text>
        <text x={WIDTH - RIGHT + 8} y={y(budgetFen / mostFen) + 4}>
          预算
        </text>
        {[0, mostPoints / 2, mostPoints].map((points) => (
          <text key={points} x={x(points)} y={HEIGHT - 12} textAnchor="middle">
            {Math.round(points)}积分
          </text>
        ))}
      </svg>
      <figcaption>线：回头客；柱：花费，浅色超出预算；空心点：现在；实心点：建议</figcaption>
    </figure>
  );
}
