import { InputNumber } from 'antd';
import styles from './rules.module.css';

interface Props {
  /** for those who hear the page */
  label: string;
  prefix?: string;
  unit: string;
  value: number | null;
  /** decimals that may be written */
  precision?: number;
  most?: number;
  disabled?: boolean;
  onChange: (value: number | null) => void;
}

/** A number of a rule with its unit; null while it is empty. */
export function NumberField({ label, unit, precision = 0, most, ...field }: Props) {
  return (
    <InputNumber
      className={styles.number}
      aria-label={label}
      suffix={unit}
      min={0}
      max={most}
      precision={precision}
      {...field}
    />
  );
}

/** A share in percent, to the hundredth. */
export function PercentField(props: Omit<Props, 'unit' | 'precision' | 'most'>) {
  return <NumberField unit="%" precision={2} most={100} {...props} />;
}

/** An amount in yuan, to the fen. */
export function YuanField(props: Omit<Props, 'unit' | 'precision'>) {
  return <NumberField unit="元" precision={2} {...props} />;
}
