import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { NothingHere } from '../../../components/nothing-here';
import styles from './candidate-list.module.css';
import { type Candidate, groupCandidates } from './candidate-order';
import { CandidateRow } from './candidate-row';

interface Props {
  candidates: readonly Candidate[];
  currentWorkerId: string | null;
  /** by worker */
  earlierAnswers: ReadonlyMap<string, string>;
  chosenId: string | null;
  onChoose: (workerId: string) => void;
}

/** All candidates: first those who may go, then, folded, those whom a rule refuses. */
export function CandidateList({ candidates, currentWorkerId, earlierAnswers, chosenId, onChoose }: Props) {
  const [text, setText] = useState('');
  const [showsRefused, setShowsRefused] = useState(false);
  const { allowed, refused } = useMemo(() => groupCandidates(candidates, text), [candidates, text]);
  const bestScore = allowed[0]?.score ?? 0;
  const isUnfolded = showsRefused || allowed.length === 0 || text.trim() !== '';

  const rows = (group: readonly Candidate[]) =>
    group.map((candidate) => (
      <CandidateRow
        key={candidate.worker.id}
        candidate={candidate}
        bestScore={bestScore}
        isCurrent={candidate.worker.id === currentWorkerId}
        earlierAnswer={earlierAnswers.get(candidate.worker.id)}
        isChosen={candidate.worker.id === chosenId}
        onChoose={() => onChoose(candidate.worker.id)}
      />
    ));

  if (candidates.length === 0) {
    return <NothingHere title="没有可比较的服务人员" hint="这项服务需要的技能还没有人具备，请先安排人员。" />;
  }
  return (
    <div className={styles.list}>
      <div className={styles.head}>
        <h3>可指派 {allowed.length} 人</h3>
        <Input
          allowClear
          size="small"
          aria-label="按姓名或级别查找"
          placeholder="按姓名或级别查找"
          style={{ width: 168 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className={styles.rows} role="radiogroup" aria-label="可指派的服务人员">
        {allowed.length > 0 ? rows(allowed) : <p className={styles.none}>按硬性规则，现在没有人可以接这单。</p>}
      </div>
      {refused.length > 0 && (
        <>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isUnfolded}
            onClick={() => setShowsRefused(!showsRefused)}
          >
            <span aria-hidden="true">{isUnfolded ? '▾' : '▸'}</span> 不可指派 {refused.length} 人，看原因
          </button>
          {isUnfolded && <div className={styles.rows}>{rows(refused)}</div>}
        </>
      )}
    </div>
  );
}
