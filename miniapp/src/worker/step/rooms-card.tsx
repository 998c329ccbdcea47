import type { Schemas } from '@daowei/shared/api/client';
import { isCodeOf } from '@daowei/shared/rules/rooms';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { ProblemNotice } from '@/components/notice';
import { deviceTime } from '@/lib/clock';
import { clockTime } from '@/lib/time';
import { useRoomDone } from '../api';

interface Props {
  orderId: string;
  step: Schemas['VisitStepView'];
}

/** Rooms, or items of 5S, of a step: ticked off by a tap or by the code of the room; the customer watches. */
export function RoomsCard({ orderId, step: { id, rooms } }: Props) {
  const done = useRoomDone(orderId, id);
  if (rooms.length === 0) return null;

  const tick = (index: number, scanned?: string) => {
    const room = rooms[index];
    if (!room || room.doneAt || done.isPending) return;
    done.mutate({ place: index + 1, title: room.name, scanned, deviceTime: deviceTime() });
  };
  const scan = async () => {
    try {
      const { result } = await Taro.scanCode({ scanType: ['qrCode'], onlyFromCamera: false });
      const index = rooms.findIndex(({ name }) => isCodeOf(result, name));
      if (index < 0) void Taro.showToast({ title: '不是这一步的房间码，可以直接点一下打勾', icon: 'none' });
      else tick(index, result);
    } catch (fault) {
      if (!/cancel/.test(String((fault as { errMsg?: string } | null)?.errMsg))) {
        void Taro.showToast({ title: '没有扫到，可以直接点一下打勾', icon: 'none' });
      }
    }
  };
  const ticked = rooms.filter(({ doneAt }) => doneAt).length;
  return (
    <View className="card" id="rooms">
      <View className="card-title">
        逐项打勾 {ticked}/{rooms.length}
      </View>
      <ProblemNotice error={done.error} />
      {rooms.map(({ name, doneAt, scanned }, index) => (
        <View
          key={name}
          id={`room-${index + 1}`}
          className="room-row"
          hoverClass={doneAt ? 'none' : 'pressed'}
          ariaRole="checkbox"
          ariaLabel={`${name}${doneAt ? '，已完成' : '，未完成'}`}
          onClick={() => tick(index)}
        >
          <View className={`room-mark ${doneAt ? 'room-marked' : ''}`}>
            {doneAt ? <Icon name="check" size={18} /> : null}
          </View>
          <View className="room-title">{name}</View>
          {doneAt ? <View className="room-when">{`${clockTime(doneAt)}${scanned ? ' 扫码' : ''}`}</View> : null}
        </View>
      ))}
      {ticked < rooms.length ? (
        <View className="room-scan">
          <Button id="scan-room" kind="secondary" block onClick={() => void scan()}>
            <Icon name="scan" size={20} className="btn-icon" />
            扫房间码打勾
          </Button>
        </View>
      ) : null}
    </View>
  );
}
