import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import { Button, Checkbox, Input, InputNumber } from 'antd';
import type { DraftTier, TierChange } from './draft';
import styles from './rules.module.css';

/** As the server takes it. */
export const LONGEST_REASON = 200;

interface Props {
  place: number;
  tier: DraftTier;
  onChange: (change: TierChange) => void;
  onRemove: () => void;
}

/** One line of the editor. The first tier holds from the first minute on and stays. */
export function TierFields({ place, tier, onChange, onRemove }: Props) {
  const name = `第${place}档`;
  const isFirst = place === 1;
  return (
    <li className={styles.tier} aria-label={name}>
      <span className={styles.muted}>{name}</span>
      <InputNumber
        className={styles.number}
        aria-label={`${name}晚到分钟`}
        prefix="晚到满"
        suffix="分钟"
        min={0}
        precision={0}
        disabled={isFirst && tier.minutes === 0}
        value={tier.minutes}
        onChange={(minutes) => onChange({ minutes })}
      />
      <InputNumber
        className={styles.number}
        aria-label={`${name}退还比例`}
        prefix="退还"
        suffix="%"
        min={0}
        max={100}
        precision={2}
        value={tier.percent}
        onChange={(percent) => onChange({ percent })}
      />
      <Checkbox
        aria-label={`${name}可选重做`}
        checked={tier.redo}
        onChange={({ target }) => onChange({ redo: target.checked })}
      >
        可选重做
      </Checkbox>
      <Input
        aria-label={`${name}理由`}
        placeholder="给客户看的理由"
        maxLength={LONGEST_REASON}
        value={tier.because}
        onChange={({ target }) => onChange({ because: target.value })}
      />
      <Button type="text" aria-label={`删除${name}`} icon={<DeleteOutlined />} disabled={isFirst} onClick={onRemove} />
    </li>
  );
}
