import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { money } from '../../lib/money';
import styles from './price-card.module.css';

interface Props {
  order: Pick<Schemas['OrderView'], 'lines' | 'totalFen' | 'paidFen' | 'bill'>;
}

/** The frozen quote line by line, each with the rule's reason. */
export function PriceCard({ order: { lines, totalFen, paidFen, bill } }: Props) {
  // what came in after the visit may pay for more than the price
  const receivedFen = paidFen + (bill.balance?.paidFen ?? 0);
  return (
    <Card title="价格" note="下单时冻结，之后不变">
      <table className={styles.lines}>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <th scope="row">{line.label}</th>
              <td className={styles.because}>{line.because}</td>
              <td className={styles.amount}>{money(line.amountFen)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td />
            <td className={styles.amount}>{money(totalFen)}</td>
          </tr>
          <tr>
            <th scope="row">实收</th>
            <td className={styles.because}>{receivedFen < totalFen ? `还差 ${money(totalFen - receivedFen)}` : ''}</td>
            <td className={styles.amount}>{money(receivedFen)}</td>
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}
