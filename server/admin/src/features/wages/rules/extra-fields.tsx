import { Input } from 'antd';
import { WORKER_LEVELS } from '@daowei/shared/rules/pay';
import { NumberField, PercentField, YuanField } from '../../../components/rules/number-field';
import type { Draft } from './draft';
import styles from './pay.module.css';
import { Section } from './section';

interface Props {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

/** What comes on top of the basic pay. */
export function ExtraFields({ draft, onChange }: Props) {
  const { levels } = draft;
  return (
    <>
      <Section title="等级加成" hint="加在基本报酬上；空着就不加">
        <div className={styles.fields}>
          {WORKER_LEVELS.map((level) => (
            <PercentField
              key={level}
              label={`${level}加成`}
              prefix={level}
              value={levels[level]}
              onChange={(percent) => onChange({ levels: { ...levels, [level]: percent } })}
            />
          ))}
        </div>
      </Section>
      <Section title="津贴与奖励">
        <div className={styles.fields}>
          <YuanField label="组长津贴" prefix="组长" value={draft.lead} onChange={(lead) => onChange({ lead })} />
          <PercentField
            label="现场加项提成"
            prefix="现场加项"
            value={draft.extras}
            onChange={(extras) => onChange({ extras })}
          />
          <YuanField label="高峰奖励" prefix="高峰" value={draft.peak} onChange={(peak) => onChange({ peak })} />
          <YuanField
            label="五星奖励"
            prefix="五星"
            value={draft.fiveStars}
            onChange={(fiveStars) => onChange({ fiveStars })}
          />
        </div>
        <div className={styles.fields}>
          <Input
            className={styles.clock}
            aria-label="夜间开始"
            addonBefore="夜间从"
            placeholder="19:00"
            maxLength={5}
            value={draft.nightFrom}
            onChange={({ target }) => onChange({ nightFrom: target.value })}
          />
          <YuanField label="夜间补贴" prefix="每次" value={draft.night} onChange={(night) => onChange({ night })} />
          <NumberField
            label="全月准时单数"
            prefix="全月准时满"
            unit="单"
            value={draft.onTimeVisits}
            onChange={(onTimeVisits) => onChange({ onTimeVisits })}
          />
          <YuanField
            label="全月准时奖励"
            prefix="奖励"
            value={draft.onTime}
            onChange={(onTime) => onChange({ onTime })}
          />
        </div>
      </Section>
    </>
  );
}
