import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { workerPage } from '../worker-page';
import { useStandard } from './standard-api';
import './standard.scss';

/** 我的标准执行率: the last 30 and 90 days, and the steps that were missed most. */
function WorkerStandardPage() {
  const standard = useStandard();
  useDidShow(() => void standard.refetch());
  usePullDownRefresh(() => void standard.refetch().then(() => Taro.stopPullDownRefresh()));
  if (!standard.data) {
    return (
      <View className="screen">
        {standard.isError ? (
          <Failure error={standard.error} busy={standard.isFetching} onRetry={() => void standard.refetch()} />
        ) : (
          <SkeletonCards count={2} />
        )}
      </View>
    );
  }
  const { short, long, weakest, targetBasisPoints } = standard.data;
  if (long.visits === 0) {
    return (
      <View className="screen">
        <Empty icon="check-circle" title="近90天还没有签收的服务" hint="客户签收后，每一步做没做到会计入这里" />
      </View>
    );
  }
  return (
    <View className="screen">
      <Days executed={short} target={targetBasisPoints} />
      <Days executed={long} target={targetBasisPoints} />
      <View className="card" id="weakest">
        <View className="card-title">漏得最多的步骤</View>
        {weakest.length === 0 ? <View className="muted">近{long.days}天一步也没有漏，辛苦了</View> : null}
        {weakest.map(({ title, line, asked, missed }) => (
          <View key={`${line} ${title}`} className="standard-row">
            <View className="standard-what">{title}</View>
            <View className="standard-count">{`${asked}次里漏${missed}次`}</View>
          </View>
        ))}
      </View>
      <View className="muted">只算您带队、客户已经签收的服务。不做的步骤写明了原因，也算没有做到</View>
    </View>
  );
}

function Days({ executed, target }: { executed: Schemas['ExecutedDays']; target: number }) {
  const { days, visits, all, red, soft, underTarget } = executed;
  return (
    <View className="card" id={`standard-${days}`}>
      <View className="muted">{`近${days}天，签收${visits}单`}</View>
      <View className="standard-rate">{all.basisPoints === null ? '还没有' : percent(all.basisPoints)}</View>
      {all.basisPoints === null ? null : (
        <View className="muted">
          {underTarget ? `目标是${percent(target)}，下面是可以先做好的几步` : `达到了${percent(target)}的目标`}
        </View>
      )}
      <Line name="红线步骤" kept={red} />
      <Line name="可以说明原因不做的步骤" kept={soft} />
    </View>
  );
}

function Line({ name, kept }: { name: string; kept: Schemas['KeptSteps'] }) {
  if (kept.asked === 0) return null;
  return (
    <View className="standard-row">
      <View className="standard-what">{name}</View>
      <View className="standard-count">{`${kept.asked}步做到${kept.passed}步`}</View>
    </View>
  );
}

/** Cut to a tenth, so that what is not whole never reads 100 %. */
function percent(basisPoints: number): string {
  return `${(Math.floor(basisPoints / 10) / 10).toFixed(1)}%`;
}

export default workerPage(WorkerStandardPage);
