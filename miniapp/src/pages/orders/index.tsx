import type { Schemas } from '@daowei/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { useContracts } from '@/features/contracts/api';
import { useOrders, type OrderScope } from '@/features/orders/api';
import { useStays } from '@/features/stays/api';
import { goToTab, routes } from '@/lib/routes';
import { tabPage } from '../tab-page';
import { ContractRow } from './contract-row';
import { OrderRow } from './order-row';
import { StayRow } from './stay-row';
import './orders.scss';

const SCOPES: { scope: OrderScope; name: string }[] = [
  { scope: 'active', name: '进行中' },
  { scope: 'history', name: '历史' },
];

const GOING: readonly Schemas['StayState'][] = ['awaiting_payment', 'active'];

/** 订单: what is coming and what was. */
function OrdersPage() {
  const client = useQueryClient();
  const [scope, setScope] = useState<OrderScope>('active');
  const orders = useOrders(scope);
  const contracts = useContracts();
  const stays = useStays();

  useDidShow(() => {
    void client.invalidateQueries({ queryKey: ['orders'] });
    void client.invalidateQueries({ queryKey: ['contracts', 'own'] });
    void client.invalidateQueries({ queryKey: ['stays', 'own'] });
  });
  usePullDownRefresh(() => void orders.refetch().then(() => Taro.stopPullDownRefresh()));
  useReachBottom(() => {
    if (orders.hasNextPage && !orders.isFetching) void orders.fetchNextPage();
  });

  const items = orders.data?.pages.flatMap((page) => page.items) ?? [];
  const shownStays = (stays.data ?? []).filter(({ state }) => GOING.includes(state) === (scope === 'active'));
  return (
    <View className="screen">
      <View className="scopes" ariaRole="tablist">
        {SCOPES.map((one) => (
          <View
            key={one.scope}
            id={`scope-${one.scope}`}
            className={`scope ${one.scope === scope ? 'scope-on' : ''}`}
            hoverClass="pressed"
            ariaRole="tab"
            ariaLabel={one.scope === scope ? `${one.name}，已选` : one.name}
            onClick={() => setScope(one.scope)}
          >
            {one.name}
          </View>
        ))}
      </View>
      {scope === 'active' && contracts.data && contracts.data.length > 0 ? (
        <View className="card">
          {contracts.data.map((contract) => (
            <ContractRow key={contract.id} contract={contract} />
          ))}
        </View>
      ) : null}
      {shownStays.length > 0 ? (
        <View className="card">
          {shownStays.map((stay) => (
            <StayRow key={stay.id} stay={stay} />
          ))}
        </View>
      ) : null}
      {items.length > 0 ? (
        <>
          {/* A list of its own: what is appended to it is all that the view is sent. */}
          <View>
            {items.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
          </View>
          <View className="orders-end muted">
            {orders.isFetchNextPageError ? (
              <Button id="more" kind="secondary" size="small" onClick={() => void orders.fetchNextPage()}>
                没有加载出来，点此重试
              </Button>
            ) : orders.isFetchingNextPage ? (
              '正在加载…'
            ) : orders.hasNextPage ? (
              '上滑查看更多'
            ) : (
              '没有更多了'
            )}
          </View>
        </>
      ) : orders.isError ? (
        <Failure error={orders.error} busy={orders.isFetching} onRetry={() => void orders.refetch()} />
      ) : orders.isPending ? (
        <SkeletonCards count={3} />
      ) : (
        <Nothing scope={scope} />
      )}
    </View>
  );
}

function Nothing({ scope }: { scope: OrderScope }) {
  if (scope === 'history') {
    return <Empty icon="orders" title="还没有历史预约" hint="完成或取消的预约会保存在这里" />;
  }
  return (
    <Empty icon="calendar" title="目前没有进行中的预约" hint="挑一项服务，选个合适的时间，剩下的交给我们">
      <Button onClick={() => goToTab(routes.home())}>去看看服务</Button>
    </Empty>
  );
}

export default tabPage(OrdersPage);
