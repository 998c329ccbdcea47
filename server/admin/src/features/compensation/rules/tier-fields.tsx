import { Checkbox } from 'antd';
import { NumberField, PercentField } from '../../../components/rules/number-field';
import { TierRow } from '../../../components/rules/tier-row';
import type { DraftTier, TierChange } from './draft';

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
    <TierRow
      name={name}
      because={tier.because}
      longestReason={LONGEST_REASON}
      stays={isFirst}
      onBecause={(because) => onChange({ because })}
      onRemove={onRemove}
    >
      <NumberField
        label={`${name}晚到分钟`}
        prefix="晚到满"
        unit="分钟"
        disabled={isFirst && tier.minutes === 0}
        value={tier.minutes}
        onChange={(minutes) => onChange({ minutes })}
      />
      <PercentField
        label={`${name}退还比例`}
        prefix="退还"
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
    </TierRow>
  );
}
