import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { Cell } from '@/components/cell';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { yuan } from '@/lib/money';
import { go, routes } from '@/lib/routes';
import { workerPage } from '../worker-page';
import { useIncome } from './income-api';
import { monthName } from './month-name';
import { PayEntry } from './pay-entry';
import './income.scss';

/** 我的收入: what was earned so far, line by line, and the statements. */
function IncomePage() {
  const income = useIncome();
  useDidShow(() => void income.refetch());
  usePullDownRefresh(() => void income.refetch().then(() => Taro.stopPullDownRefresh()));
  if (!income.data) {
    return (
      <View className="screen">
        {income.isError ? (
          <Failure error={income.error} busy={income.isFetching} onRetry={() => void income.refetch()} />
        ) : (
          <SkeletonCards count={3} />
        )}
      </View>
    );
  }
  const { month, soFarFen, visits, entries, statements } = income.data;
  return (
    <View className="screen">
      <View className="card" id="income-so-far">
        <View className="income-month">{monthName(month)} 至今</View>
        <View className="income-total">{yuan(soFarFen)}</View>
        <View className="muted">{visits > 0 ? `已签收${visits}单，每一单怎么算都写在下面` : '签收后马上计入这里'}</View>
      </View>
      {statements.length > 0 ? (
        <View className="card" id="statements">
          <View className="card-title">工资单</View>
          {statements.map((one) => (
            <Cell
              key={one.id}
              id={`statement-${one.id}`}
              title={monthName(one.month)}
              hint={one.stateText}
              value={yuan(one.totalFen)}
              onClick={() => go(routes.workerStatement(one.id))}
            />
          ))}
        </View>
      ) : null}
      {entries.length > 0 ? (
        <View className="card">
          <View className="card-title">还没有进工资单的</View>
          {entries.map((entry) => (
            <PayEntry key={entry.id} entry={entry} />
          ))}
        </View>
      ) : (
        <Empty icon="wallet" title="这个月还没有签收的单" hint="客户签收后，每一单的报酬会逐行列在这里" />
      )}
    </View>
  );
}

export default workerPage(IncomePage);
