import type { Schemas } from '@daowei/shared/api/client';
import { money } from '../../../lib/money';
import type { FinanceFigure } from '../api/get-finance';
import styles from './finance.module.css';

interface Props {
  total: Schemas['FinanceFiguresView'];
  onOpen: (figure: FinanceFigure) => void;
}

/** The five figures of the chosen days; the first three open what is behind them. */
export function FinanceFigures({ total, onOpen }: Props) {
  const figures: { name: string; fen: number; figure?: FinanceFigure }[] = [
    { name: '收款', fen: total.collectedFen, figure: 'collected' },
    { name: '退款', fen: total.refundedFen, figure: 'refunded' },
    { name: '净收入', fen: total.revenueFen, figure: 'revenue' },
    { name: '费用', fen: total.costFen },
    { name: '毛利', fen: total.marginFen },
  ];
  return (
    <ul className={styles.figures} aria-label="合计">
      {figures.map(({ name, fen, figure }) => (
        <li key={name}>
          {figure ? (
            <button type="button" onClick={() => onOpen(figure)}>
              <span>{name}</span>
              <b>{money(fen)}</b>
            </button>
          ) : (
            <div>
              <span>{name}</span>
              <b>{money(fen)}</b>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
