import { ORDER_STATES, type OrderState } from './order-states';
import styles from './state-tag.module.css';

/** The state of an order as a small sign: the office's short word for it, and a tone that agrees. */
export function StateTag({ state }: { state: OrderState }) {
  const { name, tone } = ORDER_STATES[state];
  return (
    <span className={styles.tag} data-tone={tone}>
      {name}
    </span>
  );
}
