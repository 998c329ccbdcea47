import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Checkbox } from 'antd';
import { Link } from 'react-router';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { Card } from '../../../components/card';
import { sentenceOf } from '../../../lib/api-failure';
import { timeSpan } from '../../../lib/time';
import { tickBooking, type BriefingVisit } from '../api/briefing';
import styles from './briefing-page.module.css';

interface Props {
  visits: readonly BriefingVisit[];
  mayTick: boolean;
}

/** Every booking of the day in its order; a tick says who read it out and when. */
export function BriefingVisits({ visits, mayTick }: Props) {
  const client = useQueryClient();
  const tick = useMutation({
    mutationFn: ({ orderId, done }: { orderId: string; done: boolean }) => tickBooking(orderId, done),
    onSettled: () => client.invalidateQueries({ queryKey: ['pages', 'briefing'] }),
  });
  return (
    <Card title="当天上门" note="逐单念，核对一单勾一单；时间或人变了，要重新核对">
      {tick.error && <Alert type="error" showIcon role="alert" title={sentenceOf(tick.error)} />}
      <table className={styles.visits}>
        <thead>
          <tr>
            <th scope="col">核对</th>
            <th scope="col">时间</th>
            <th scope="col">谁去</th>
            <th scope="col">客户与地点</th>
            <th scope="col">服务</th>
            <th scope="col">风险</th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <tr key={visit.orderId} data-risky={visit.risks.length > 0}>
              <td>
                <Checkbox
                  checked={visit.tick !== null}
                  disabled={!mayTick || (tick.isPending && tick.variables.orderId === visit.orderId)}
                  aria-label={`核对 ${visit.orderNo}`}
                  onChange={({ target }) => tick.mutate({ orderId: visit.orderId, done: target.checked })}
                />{' '}
                {visit.tick && (
                  <span className={styles.quiet}>
                    {visit.tick.by} {clockTime(new Date(visit.tick.at))}
                  </span>
                )}
              </td>
              <td className={styles.time}>{timeSpan(visit.from, visit.to)}</td>
              <td>{visit.crew.join('、') || '还没有人'}</td>
              <td>
                {visit.customerName} · {visit.district}
                {visit.community}
              </td>
              <td>
                <Link to={`/orders/${visit.orderId}`}>{visit.serviceName}</Link>
              </td>
              <td className={styles.risk}>{visit.risks.join('；') || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
