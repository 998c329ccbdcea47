import { NumberField, PercentField } from '../../../components/rules/number-field';
import { TierRow } from '../../../components/rules/tier-row';
import type { DraftTier, TierChange } from './draft';

/** As the server takes them. */
const MOST_HOURS = 1_600;
const LONGEST_REASON = 100;

interface Props {
  place: number;
  tier: DraftTier;
  /** the last tier holds whenever no other does: it has no notice and stays */
  isLast: boolean;
  onChange: (change: TierChange) => void;
  onRemove: () => void;
}

/** One line of the editor. */
export function TierFields({ place, tier, isLast, onChange, onRemove }: Props) {
  const name = `第${place}档`;
  return (
    <TierRow
      name={name}
      because={tier.because}
      longestReason={LONGEST_REASON}
      stays={isLast}
      onBecause={(because) => onChange({ because })}
      onRemove={onRemove}
    >
      <NumberField
        label={`${name}提前小时`}
        prefix="提前"
        unit="小时"
        precision={2}
        most={MOST_HOURS}
        disabled={isLast && tier.hours === 0}
        value={tier.hours}
        onChange={(hours) => onChange({ hours })}
      />
      <PercentField
        label={`${name}收取比例`}
        prefix="收取"
        value={tier.percent}
        onChange={(percent) => onChange({ percent })}
      />
    </TierRow>
  );
}
