import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { Cell } from '@/components/cell';
import { SkeletonGrid } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { useServices } from '@/features/catalog/api';
import { useOrders } from '@/features/orders/api';
import { nextVisit, usualVisit } from '@/features/orders/order-words';
import { useWaits } from '@/features/waitlist/api';
import { OfferCard } from '@/features/waitlist/offer-card';
import { go, routes } from '@/lib/routes';
import { useSession } from '@/lib/session';
import { tabPage } from '../tab-page';
import { NextVisitCard } from './next-visit-card';
import { ServiceGrid } from './service-grid';
import { UsualCard } from './usual-card';
import './home.scss';

/** 首页: what comes next, what is usual, and everything the company offers. */
function HomePage() {
  const client = useQueryClient();
  const services = useServices();
  // Both are extras here: when they cannot be read, the page is still worth opening.
  const active = useOrders('active');
  const history = useOrders('history');

  const refreshOrders = () => client.invalidateQueries({ queryKey: ['orders'] });
  const waits = useWaits();
  const refreshWaits = () => client.invalidateQueries({ queryKey: ['waits'] });
  useDidShow(() => void Promise.allSettled([refreshOrders(), refreshWaits()]));
  usePullDownRefresh(() => {
    void Promise.allSettled([services.refetch(), refreshOrders(), refreshWaits()]).then(() =>
      Taro.stopPullDownRefresh(),
    );
  });

  const isWorker = useSession((session) => session.me?.roles.includes('worker') ?? false);
  const offered = waits.data?.find(({ offer }) => offer !== null);
  // the held time has a card of its own
  const upcoming = (active.data?.pages[0]?.items ?? []).filter(({ id }) => id !== offered?.offer?.orderId);
  const next = nextVisit(upcoming);
  const usual = usualVisit(history.data?.pages[0]?.items ?? []);
  return (
    <View className="screen home">
      <View className="home-hello">
        <View className="home-title">把家交给可靠的人</View>
        <View className="home-promises">
          <View className="home-promise">明码标价</View>
          <View className="home-promise">持证上门</View>
          <View className="home-promise">双方签收</View>
        </View>
      </View>
      {/* A place of their own: cards that arrive later must not make the grid below be sent to the view again. */}
      <View>
        {offered?.offer ? (
          <OfferCard
            because="freed"
            serviceName={offered.serviceName}
            offer={offered.offer}
            onOver={() => void refreshWaits()}
          />
        ) : null}
        {next ? <NextVisitCard order={next} /> : null}
        {usual ? <UsualCard order={usual} /> : null}
        {isWorker ? (
          <View className="card home-worker">
            <Cell
              id="worker-side"
              icon="briefcase"
              title="服务人员工作台"
              hint="今天的路线、派单和签到"
              onClick={() => go(routes.workerToday())}
            />
          </View>
        ) : null}
      </View>
      {services.data ? (
        services.data.length > 0 ? (
          <ServiceGrid services={services.data} />
        ) : (
          <Empty icon="home" title="服务正在上架" hint="很快就能预约，也可以先电话联系我们" />
        )
      ) : services.isError ? (
        <Failure error={services.error} busy={services.isFetching} onRetry={() => void services.refetch()} />
      ) : (
        <SkeletonGrid />
      )}
    </View>
  );
}

export default tabPage(HomePage);
