import { Avatar } from '../../../components/avatar';
import type { Candidate } from './candidate-order';
import styles from './candidate-row.module.css';

interface Props {
  candidate: Candidate;
  /** the best score of the list: the length of a full bar */
  bestScore: number;
  /** the worker who has this order now */
  isCurrent: boolean;
  /** what this worker said when the order was offered before */
  earlierAnswer: string | undefined;
  isChosen: boolean;
  onChoose: () => void;
}

function trackRecord({ worker }: Candidate): string {
  return [
    worker.level,
    worker.ratingAverage === null ? '暂无评分' : `评分 ${worker.ratingAverage.toFixed(1)}`,
    worker.onTimeRate === null ? null : `准时 ${Math.round(worker.onTimeRate * 100)}%`,
    `服务 ${worker.visitCount} 次`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** One worker who may, or may not, take the order; a refusal says which rule refuses. */
export function CandidateRow({ candidate, bestScore, isCurrent, earlierAnswer, isChosen, onChoose }: Props) {
  const { worker, allowed, violations, score, explanation } = candidate;
  const isOpen = allowed && !isCurrent;
  return (
    <label className={styles.row} data-open={isOpen} data-chosen={isChosen}>
      <input type="radio" name="candidate" checked={isChosen} disabled={!isOpen} onChange={onChoose} />
      <Avatar seed={worker.avatarSeed} />
      <span className={styles.body}>
        <span className={styles.head}>
          <b>{worker.name}</b>
          <span className={styles.quiet}>{trackRecord(candidate)}</span>
        </span>
        {isCurrent && <span className={styles.current}>当前服务人员</span>}
        {earlierAnswer && <span className={styles.violation}>{earlierAnswer}</span>}
        {violations.map((violation) => (
          <span key={violation} className={styles.violation}>
            不可指派：{violation}
          </span>
        ))}
        {explanation.length > 0 && <span className={styles.quiet}>{explanation.join(' · ')}</span>}
      </span>
      {allowed && (
        <span className={styles.score}>
          <span className={styles.quiet}>匹配分</span>
          <b>{Number.isInteger(score) ? score : score.toFixed(1)}</b>
          <i aria-hidden="true">
            <i style={{ width: `${bestScore > 0 ? Math.max(4, (score / bestScore) * 100) : 0}%` }} />
          </i>
        </span>
      )}
    </label>
  );
}
