import { Descriptions } from 'antd';
import { Card } from '../../components/card';
import { useToday } from '../../lib/clock';
import { money } from '../../lib/money';
import { dayAndTime, dayName, duration } from '../../lib/time';
import { dayOf } from '@daowei/shared/kernel/local-date';
import type { AdminContract } from './api/contracts';

/** What was bought, by whom, and how far it is. */
export function OverviewCard({ contract }: { contract: AdminContract }) {
  const today = useToday();
  const { pause } = contract;
  const saved = contract.grossFen - contract.totalFen;
  const items = [
    { key: 'service', label: '服务', children: `${contract.serviceName} · ${duration(contract.durationMinutes)}` },
    { key: 'package', label: '套餐', children: contract.packageName },
    { key: 'customer', label: '客户', children: `${contract.customerName} · ${contract.phoneMasked}` },
    { key: 'address', label: '地址', children: contract.addressShort },
    {
      key: 'total',
      label: '金额',
      children: `${money(contract.totalFen)}${saved > 0 ? `（已优惠${money(saved)}）` : ''}`,
    },
    { key: 'progress', label: '进度', children: `已完成 ${contract.doneCount} / ${contract.visitCount} 次` },
    {
      key: 'next',
      label: '下一次',
      children: contract.nextAt ? dayAndTime(contract.nextAt, today) : '没有已排的时间',
    },
    { key: 'created', label: '下单', children: dayAndTime(contract.createdAt, today) },
    ...(pause
      ? [
          {
            key: 'pause',
            label: '暂停',
            span: 2,
            children: `${dayName(dayOf(new Date(pause.from)), today)}起，${pause.visits}次先不上门（${pause.reason}）；${dayName(dayOf(new Date(pause.until)), today)}自动恢复`,
          },
        ]
      : []),
    { key: 'note', label: '客户备注', span: 2, children: contract.note ?? '没有备注' },
  ];
  return (
    <Card title="概况">
      <Descriptions size="small" column={2} items={items} />
    </Card>
  );
}
