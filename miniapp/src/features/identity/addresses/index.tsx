import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { Tag } from '@/components/tag';
import { useBookingDraft } from '@/features/orders/booking-draft';
import { go, goBack, routes } from '@/lib/routes';
import { useAddresses, useDeleteAddress } from '../api';
import './addresses.scss';

/** The customer's places: to look after, or to take one for a booking (`pick`). */
export default function AddressesPage() {
  const pick = useRouter().params.pick === '1';
  const addresses = useAddresses();
  const remove = useDeleteAddress();
  const chosen = useBookingDraft((draft) => draft.addressId);

  const take = (address: Schemas['Address']) => {
    useBookingDraft.getState().chooseAddress(address.id);
    goBack();
  };
  const askRemove = async (address: Schemas['Address']) => {
    const { confirm } = await Taro.showModal({
      title: '删除这个地址？',
      content: `${address.community}${address.detail}`,
      confirmText: '删除',
      confirmColor: '#C22D24',
    });
    if (!confirm) return;
    remove.mutate(address.id);
    if (chosen === address.id) useBookingDraft.getState().chooseAddress(null);
  };

  return (
    <View className="screen">
      <ProblemNotice error={remove.error} />
      {addresses.isError ? (
        <Failure error={addresses.error} busy={addresses.isFetching} onRetry={() => void addresses.refetch()} />
      ) : !addresses.data ? (
        <SkeletonCards count={3} />
      ) : addresses.data.length === 0 ? (
        <Empty icon="location" title="还没有上门地址" hint="添加一个常用地址，下次预约就不用再填了" />
      ) : (
        addresses.data.map((address) => (
          <View key={address.id} className={`card address ${pick && chosen === address.id ? 'address-chosen' : ''}`}>
            <View
              id={`address-${address.id}`}
              hoverClass="pressed"
              ariaRole="button"
              onClick={() => (pick ? take(address) : go(routes.address({ id: address.id })))}
            >
              <View className="address-head">
                <View className="address-place">
                  {address.district} {address.community}
                </View>
                {address.isDefault ? <Tag tone="brand">默认</Tag> : null}
              </View>
              <View className="address-detail">{address.detail}</View>
              <View className="muted">
                {address.contactName} {address.phoneMasked}
              </View>
            </View>
            <View className="address-tools">
              <View
                className="address-tool"
                hoverClass="pressed"
                ariaRole="button"
                onClick={() => go(routes.address({ id: address.id }))}
              >
                <Icon name="edit" size={18} /> 编辑
              </View>
              <View
                className="address-tool"
                hoverClass="pressed"
                ariaRole="button"
                onClick={() => void askRemove(address)}
              >
                <Icon name="trash" size={18} /> 删除
              </View>
            </View>
          </View>
        ))
      )}
      <BottomBar>
        <Button id="add-address" block onClick={() => go(routes.address({ pick }))}>
          <Icon name="plus" size={18} className="btn-icon" />
          新增地址
        </Button>
      </BottomBar>
    </View>
  );
}
