import { ORDER_STATES, type OrderState } from './order-states';
import styles from './state-tag.module.css';

/** The state of an order as a small sign: its words, and a tone that agrees with them. */
export function StateTag({ state, text }: { state: OrderState; text?: string }) {
  const { name, tone } = ORDER_STATES[state];
  return (
    <span className={styles.tag} data-tone={tone}>
      {text ?? name}
    </span>
  );
}
