import { View } from '@tarojs/components';
import { Cell } from '@/components/cell';
import { go, routes } from '@/lib/routes';
import { useEmergencyContact } from './contact-api';

/** Asks for somebody to call; nothing once there is one. */
export function ContactCard() {
  const { data } = useEmergencyContact();
  if (!data || data.masked !== null) return null;
  return (
    <View className="card">
      <Cell
        id="name-contact"
        icon="shield"
        title="还没有紧急联系人"
        hint="万一求助，公司知道该打给谁"
        onClick={() => go(routes.workerContact())}
      />
    </View>
  );
}
