import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useEffect } from 'react';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { useMarkRead, useMessages } from '../api';
import { MessageRow } from './message-row';
import './inbox.scss';

/** 消息: what I was told, newest first; each leads to what it is about. Works without any permission of WeChat's. */
export default function InboxPage() {
  const messages = useMessages();
  const { mutate: markRead } = useMarkRead();
  const items = messages.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = items[0]?.unread ? items[0].id : null;
  useEffect(() => {
    if (newest) markRead(newest);
  }, [newest, markRead]);
  useDidShow(() => void messages.refetch());
  usePullDownRefresh(() => void messages.refetch().then(() => Taro.stopPullDownRefresh()));
  useReachBottom(() => {
    if (messages.hasNextPage && !messages.isFetching) void messages.fetchNextPage();
  });

  if (items.length === 0) {
    if (messages.isError) {
      return <Failure error={messages.error} busy={messages.isFetching} onRetry={() => void messages.refetch()} />;
    }
    if (messages.isPending) {
      return (
        <View className="screen">
          <SkeletonCards count={4} lines={2} />
        </View>
      );
    }
    return <Empty icon="message" title="还没有消息" hint="预约、上门和退款有进展，都会在这里告诉您" />;
  }
  return (
    <View className="screen">
      {messages.isRefetchError ? <Notice tone="wait">网络不太稳定，下面是刚才的消息</Notice> : null}
      <View className="card inbox">
        {items.map((message) => (
          <MessageRow key={message.id} message={message} />
        ))}
      </View>
      <View className="inbox-end muted">
        {messages.isFetchNextPageError ? (
          <Button id="more" kind="secondary" size="small" onClick={() => void messages.fetchNextPage()}>
            没有加载出来，点此重试
          </Button>
        ) : messages.isFetchingNextPage ? (
          '正在加载…'
        ) : messages.hasNextPage ? (
          '上滑查看更多'
        ) : (
          '没有更多了'
        )}
      </View>
    </View>
  );
}
