import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { go, routes } from '@/lib/routes';

interface Props {
  address: Schemas['Address'] | undefined;
  /** of the account, for who has saved no address */
  phoneMasked: string | null;
}

/** Who is called: the contact of an address, changed by a tap, or the account itself. */
export function ContactBar({ address, phoneMasked }: Props) {
  const who = address ? `${address.contactName} ${address.phoneMasked}` : (phoneMasked ?? '');
  return (
    <View
      id="choose-contact"
      className="card where"
      hoverClass={address ? 'pressed' : 'none'}
      ariaRole={address ? 'button' : undefined}
      onClick={address ? () => go(routes.addresses({ pick: true })) : undefined}
    >
      <Icon name="phone" size={22} className="where-icon" />
      <View className="where-words">
        <View className="where-place">{who}</View>
        <View className="muted where-who">到时间工程师联系这个号码，不用上门</View>
      </View>
      {address ? <Icon name="chevron-right" size={18} className="where-go" /> : null}
    </View>
  );
}
