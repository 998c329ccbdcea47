import { Flex, Statistic } from 'antd';
import { Card } from '../../../components/card';
import { NothingHere } from '../../../components/nothing-here';
import { money } from '../../../lib/money';
import type { RewardTotals } from '../api/rewards';

/** What customers may still spend, as we owe it. */
export function HeldCard({ held }: { held: RewardTotals['held'] }) {
  return (
    <Card title="应兑余额" note="客户手里还能用的，按现行价值计入负债">
      {held.length === 0 ? (
        <NothingHere compact title="还没有客户持有积分或委屈币。" />
      ) : (
        <Flex gap={48} wrap>
          {held.map(({ currency, name, held: amount, worthFen, holders, owedByCustomers }) => (
            <Flex key={currency} gap={32} wrap>
              <Statistic title={`${name}负债`} value={money(worthFen)} />
              <Statistic title={`${name}余额`} value={amount.toLocaleString('zh-CN')} />
              <Statistic title="持有客户" value={`${holders}位`} />
              {owedByCustomers > 0 && <Statistic title="客户待补" value={owedByCustomers.toLocaleString('zh-CN')} />}
            </Flex>
          ))}
        </Flex>
      )}
    </Card>
  );
}
