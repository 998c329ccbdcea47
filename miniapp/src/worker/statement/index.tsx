import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro';
import { Button } from '@/components/button';
import { Cell } from '@/components/cell';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { nowMs } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { go, routes } from '@/lib/routes';
import { moment } from '@/lib/time';
import { useStatement, type Statement } from '../income/income-api';
import { monthName } from '../income/month-name';
import { PayEntry } from '../income/pay-entry';
import '../income/income.scss';
import { workerPage } from '../worker-page';
import { AnswerCard } from './answer-card';

/** One month's statement: every line, saying yes or what is wrong, and taking the money. */
function StatementPage() {
  const statement = useStatement(useRouter().params.id ?? '');
  useDidShow(() => void statement.refetch());
  usePullDownRefresh(() => void statement.refetch().then(() => Taro.stopPullDownRefresh()));
  if (!statement.data) {
    return (
      <View className="screen">
        {statement.isError ? (
          <Failure error={statement.error} busy={statement.isFetching} onRetry={() => void statement.refetch()} />
        ) : (
          <SkeletonCards count={3} />
        )}
      </View>
    );
  }
  const { month, totalFen, stateText, entries, transfers } = statement.data;
  return (
    <View className="screen">
      <View className="card" id="statement-head">
        <View className="income-month">{monthName(month)}工资单</View>
        <View className="income-total">{yuan(totalFen)}</View>
        <View className="muted">{stateText}</View>
        <Words statement={statement.data} />
      </View>
      {transfers.length > 0 ? <Payout transfers={transfers} /> : null}
      {statement.data.answerable ? <AnswerCard statement={statement.data} /> : null}
      <View className="card">
        <View className="card-title">明细</View>
        {entries.map((entry) => (
          <PayEntry key={entry.id} entry={entry} />
        ))}
      </View>
    </View>
  );
}

/** What was said on both sides. */
function Words({ statement: { objection, answer, answeredBy } }: { statement: Statement }) {
  return (
    <>
      {objection ? <View className="income-words">您说：{objection}</View> : null}
      {answer ? (
        <View className="income-words">
          {answeredBy}：{answer}
        </View>
      ) : null}
    </>
  );
}

/** The transfers that carry it, by WeChat's own numbers. */
function Payout({ transfers }: Pick<Statement, 'transfers'>) {
  const waits = transfers.some(({ state }) => state === 'awaiting');
  return (
    <View className="card" id="payout">
      <View className="card-title">发放</View>
      {transfers.map(({ billNo, amountFen, stateText, confirmBefore }) => (
        <Cell
          key={billNo}
          id={`bill-${billNo}`}
          title={stateText}
          hint={confirmBefore ? `请在${moment(confirmBefore, nowMs())}前确认 · 单号${billNo}` : `单号${billNo}`}
          value={yuan(amountFen)}
        />
      ))}
      {waits ? (
        <Button id="take-pay" block onClick={() => go(routes.money())}>
          去确认收款
        </Button>
      ) : null}
    </View>
  );
}

export default workerPage(StatementPage);
