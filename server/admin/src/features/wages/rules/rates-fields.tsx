import { YuanField } from '../../../components/rules/number-field';
import type { DraftRates } from './draft';
import styles from './pay.module.css';

interface Props {
  /** told apart for those who hear the page */
  name: string;
  rates: DraftRates;
  onChange: (change: Partial<DraftRates>) => void;
}

/** What a visit, an hour and a day are worth. */
export function RatesFields({ name, rates: { visit, hour, day }, onChange }: Props) {
  return (
    <div className={styles.fields}>
      <YuanField label={`${name}每次出门`} prefix="每次" value={visit} onChange={(visit) => onChange({ visit })} />
      <YuanField label={`${name}每小时`} prefix="每小时" value={hour} onChange={(hour) => onChange({ hour })} />
      <YuanField label={`${name}住家每天`} prefix="住家每天" value={day} onChange={(day) => onChange({ day })} />
    </div>
  );
}
