import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { go, routes } from '@/lib/routes';

/** Where to; a tap changes it. */
export function AddressBar({ address }: { address: Schemas['Address'] | undefined }) {
  return (
    <View
      id="choose-address"
      className="card where"
      hoverClass="pressed"
      ariaRole="button"
      onClick={() => go(routes.addresses({ pick: true }))}
    >
      <Icon name="location" size={22} className="where-icon" />
      <View className="where-words">
        <View className="where-place">{address ? `${address.community} ${address.detail}` : '请选择上门地址'}</View>
        {address ? (
          <View className="muted where-who">
            {address.district} · {address.contactName} {address.phoneMasked}
          </View>
        ) : null}
      </View>
      <Icon name="chevron-right" size={18} className="where-go" />
    </View>
  );
}
