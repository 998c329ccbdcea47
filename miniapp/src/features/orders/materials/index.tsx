import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useDidShow, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { deviceTime } from '@/lib/clock';
import { goBack } from '@/lib/routes';
import { useMaterials, useSignMaterials } from './api';
import { ListForm } from './list-form';
import { SignedList } from './signed-list';

/** What a customer wants to be worked with: written, signed, changed or withdrawn until somebody sets out. */
export default function MaterialsPage() {
  const id = useRouter().params.id ?? '';
  const list = useMaterials(id);
  useDidShow(() => void (list.data && list.refetch()));
  if (!list.data) {
    return list.isError ? (
      <Failure error={list.error} busy={list.isFetching} onRetry={() => void list.refetch()} />
    ) : (
      <View className="screen">
        <SkeletonCards count={2} lines={4} />
      </View>
    );
  }
  return <Content orderId={id} list={list.data} />;
}

function Content({ orderId, list }: { orderId: string; list: Schemas['MaterialsView'] }) {
  const signing = useSignMaterials(orderId);
  /** of the version that is being changed; another one that came meanwhile is looked at first */
  const [changing, setChanging] = useState<number | null>(null);
  const { version, items, mayChange } = list;
  if (!mayChange && items.length === 0) {
    return (
      <Empty icon="check-circle" title="没有指定用料" hint="按公司标准用料服务">
        <Button onClick={goBack}>返回</Button>
      </Empty>
    );
  }
  return (
    <View className="screen">
      <ProblemNotice error={signing.error} />
      {mayChange && (items.length === 0 || changing === version) ? (
        <ListForm key={version} list={list} busy={signing.isPending} onSign={(body) => signing.mutate(body)} />
      ) : (
        <SignedList
          list={list}
          busy={signing.isPending}
          onChange={() => setChanging(version)}
          onWithdraw={() => signing.mutate({ basedOn: version, items: [], deviceTime: deviceTime() })}
        />
      )}
    </View>
  );
}
