import { ORDER_STATES } from '../../orders/order-states';
import styles from './board.module.css';
import { LEGEND } from './visit-looks';

/** What the colours of the board mean, and where there are hours the keys that move it. */
export function Legend({ keys }: { keys: boolean }) {
  return (
    <div className={styles.legend}>
      {LEGEND.map((state) => (
        <span key={state}>
          <i className={styles.swatch} data-state={state} aria-hidden="true" />
          {ORDER_STATES[state].name}
        </span>
      ))}
      {keys && (
        <>
          <span>
            <i className={styles.swatch} data-kind="buffer" aria-hidden="true" />
            路程与缓冲
          </span>
          <span>
            <i className={styles.swatch} data-kind="off" aria-hidden="true" />
            不在班
          </span>
          <span style={{ marginLeft: 'auto' }}>方向键移动 · 回车打开 · +／− 缩放 · 0 适合窗口</span>
        </>
      )}
    </div>
  );
}
