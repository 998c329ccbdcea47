import type { Schemas } from '@daowei/shared/api/client';
import { localDate } from '@daowei/shared/kernel/local-date';
import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { Button } from '@/components/button';
import { Cell } from '@/components/cell';
import { Photos } from '@/components/photos';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { nowMs } from '@/lib/clock';
import { go, routes } from '@/lib/routes';
import { calendarDay, localDateAt, moment } from '@/lib/time';
import { useSummary } from '../summary-api';
import { DoneCard } from './done-card';
import { UsedMaterials } from './used-materials';

/** What was done in one's own home: pictures, measurements, advice, the warranty, the next time; and passing it on. */
export function OwnSummary({ orderId }: { orderId: string }) {
  const { data, error, isError, isFetching, refetch } = useSummary(orderId);
  useDidShow(() => void (data && refetch()));
  usePullDownRefresh(() => void refetch().then(() => Taro.stopPullDownRefresh()));
  // the link carries its own token: who opens it sees this one summary, until a day, and nothing private
  useShareAppMessage(() => ({
    title: data ? `${data.serviceName}做好了，看看做了什么` : '到位的服务总结',
    path: data ? routes.sharedSummary(data.shareToken) : routes.home(),
  }));
  if (!data) {
    return isError ? (
      <Failure error={error} busy={isFetching} onRetry={() => void refetch()} />
    ) : (
      <View className="screen">
        <SkeletonCards count={3} lines={4} />
      </View>
    );
  }
  return <Content orderId={orderId} summary={data} />;
}

function Content({ orderId, summary }: { orderId: string; summary: Schemas['VisitSummary'] }) {
  const { serviceId, workerName, materials, pictures, advice, suggestedDay, shareUntil } = summary;
  return (
    <View className="screen">
      <DoneCard summary={summary} />
      <UsedMaterials materials={materials} />
      {pictures.map(({ title, photos }) => (
        <View key={title} className="card">
          <View className="card-title">{title}</View>
          <Photos photos={photos} />
        </View>
      ))}
      {advice.length > 0 ? (
        <View className="card" id="summary-advice">
          <View className="card-title">{workerName ? `${workerName}的提醒` : '服务人员的提醒'}</View>
          {advice.map((line) => (
            <View key={line} className="summary-line">
              {line}
            </View>
          ))}
        </View>
      ) : null}
      <View className="card">
        <Cell id="summary-warranty" icon="shield" title="质保卡" onClick={() => go(routes.warranty(orderId))} />
        {suggestedDay ? (
          <Cell
            id="summary-next"
            icon="calendar"
            title="建议下次服务"
            hint={`${calendarDay(localDate(suggestedDay), localDateAt(nowMs()))}前后`}
            onClick={() => go(routes.service(serviceId))}
          />
        ) : null}
      </View>
      <Button id="share-summary" kind="secondary" block openType="share">
        分享给家人
      </Button>
      <View className="muted">分享的页面不含地址、姓名和照片，{moment(shareUntil, nowMs())}后失效</View>
    </View>
  );
}
