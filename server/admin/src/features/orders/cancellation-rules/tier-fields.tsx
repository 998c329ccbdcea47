import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import { Button, Input, InputNumber } from 'antd';
import { type DraftTier } from './draft';
import styles from './rules.module.css';

/** As the server takes them. */
const MOST_HOURS = 1_600;
const LONGEST_REASON = 100;

interface Props {
  place: number;
  tier: DraftTier;
  /** the last tier holds whenever no other does: it has no notice and stays */
  isLast: boolean;
  onChange: (change: Partial<Omit<DraftTier, 'key'>>) => void;
  onRemove: () => void;
}

/** One line of the editor. */
export function TierFields({ place, tier, isLast, onChange, onRemove }: Props) {
  const name = `第${place}档`;
  return (
    <li className={styles.tier} aria-label={name}>
      <span className={styles.place}>{name}</span>
      <InputNumber
        className={styles.number}
        aria-label={`${name}提前小时`}
        prefix="提前"
        suffix="小时"
        min={0}
        max={MOST_HOURS}
        precision={2}
        disabled={isLast && tier.hours === 0}
        value={tier.hours}
        onChange={(hours) => onChange({ hours })}
      />
      <InputNumber
        className={styles.number}
        aria-label={`${name}收取比例`}
        prefix="收取"
        suffix="%"
        min={0}
        max={100}
        precision={2}
        value={tier.percent}
        onChange={(percent) => onChange({ percent })}
      />
      <Input
        aria-label={`${name}理由`}
        placeholder="给客户看的理由"
        maxLength={LONGEST_REASON}
        value={tier.because}
        onChange={({ target }) => onChange({ because: target.value })}
      />
      <Button type="text" aria-label={`删除${name}`} icon={<DeleteOutlined />} disabled={isLast} onClick={onRemove} />
    </li>
  );
}
