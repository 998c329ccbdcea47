import { Input } from 'antd';
import { NumberField, YuanField } from '../../../components/rules/number-field';
import type { Draft } from './draft';
import styles from './rules.module.css';
import { LONGEST_REASON } from './tier-fields';

interface Props {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

/** What holds beside the tiers: the time to choose, nobody coming, a delay that is foreseen. */
export function OtherFields({ draft, onChange }: Props) {
  return (
    <>
      <div className={styles.other}>
        <span className={styles.name}>选择期限</span>
        <NumberField
          label="选择期限小时"
          unit="小时"
          value={draft.choiceHours}
          onChange={(choiceHours) => onChange({ choiceHours })}
        />
      </div>
      <SorryFields
        name="未上门"
        prefix="约定后"
        minutes={draft.noShowMinutes}
        yuan={draft.noShowYuan}
        because={draft.noShowBecause}
        onMinutes={(noShowMinutes) => onChange({ noShowMinutes })}
        onYuan={(noShowYuan) => onChange({ noShowYuan })}
        onBecause={(noShowBecause) => onChange({ noShowBecause })}
      />
      <SorryFields
        name="预计延误"
        prefix="晚到超过"
        minutes={draft.predictedMinutes}
        yuan={draft.predictedYuan}
        because={draft.predictedBecause}
        onMinutes={(predictedMinutes) => onChange({ predictedMinutes })}
        onYuan={(predictedYuan) => onChange({ predictedYuan })}
        onBecause={(predictedBecause) => onChange({ predictedBecause })}
      />
    </>
  );
}

interface SorryProps {
  name: string;
  /** of the minutes */
  prefix: string;
  minutes: number | null;
  yuan: number | null;
  because: string;
  onMinutes: (minutes: number | null) => void;
  onYuan: (yuan: number | null) => void;
  onBecause: (because: string) => void;
}

/** After so many minutes, a coupon of so much, with what the customer reads. */
function SorryFields({ name, prefix, minutes, yuan, because, onMinutes, onYuan, onBecause }: SorryProps) {
  return (
    <div className={styles.other}>
      <span className={styles.name}>{name}</span>
      <NumberField label={`${name}分钟`} prefix={prefix} unit="分钟" value={minutes} onChange={onMinutes} />
      <YuanField label={`${name}优惠券`} prefix="送券" value={yuan} onChange={onYuan} />
      <Input
        className={styles.reason}
        aria-label={`${name}理由`}
        placeholder="给客户看的理由"
        maxLength={LONGEST_REASON}
        value={because}
        onChange={({ target }) => onBecause(target.value)}
      />
    </div>
  );
}
