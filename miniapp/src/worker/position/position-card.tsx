import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { clockTime } from '@/lib/time';
import { useWaiting } from '../offline/waiting';
import { followAgain, isHeldBack, letAsk, useFollowing } from './following';
import type { Missing } from './location';
import './position.scss';

const PURPOSE = '位置只在去客户家的路上使用，到达后停止';

interface Remedy {
  why: string;
  how: string;
  button: string;
  run: () => void;
}

const REMEDIES: Record<Missing, Remedy> = {
  unasked: {
    why: '这部手机还没有允许使用位置',
    how: '点下面的按钮，微信问起时请允许',
    button: '打开位置',
    run: () => {
      letAsk();
      followAgain();
    },
  },
  permission: {
    why: '小程序没有获得位置权限',
    how: '点下面的按钮，在下一页打开“位置信息”',
    button: '去打开位置权限',
    run: () => void Taro.openSetting().then(followAgain),
  },
  privacy: {
    why: '您还没有同意隐私保护指引',
    how: '点下面的按钮再看一次，同意后就会打开',
    button: '再看一次',
    run: followAgain,
  },
  service: {
    why: '手机的定位没有打开，或者微信不能使用定位',
    how: '请在手机的设置里打开定位，并允许微信使用，再回到这里',
    button: '打开了，再试一次',
    run: followAgain,
  },
};

/** On the way: that the customer sees where this phone is, or what is missing for it. Nothing at any other time. */
export function PositionCard() {
  const { orderId, missing } = useFollowing();
  if (orderId === null) return null;
  return missing ? <Unseen remedy={REMEDIES[missing]} /> : <Seen orderId={orderId} />;
}

function Unseen({ remedy: { why, how, button, run } }: { remedy: Remedy }) {
  return (
    <View className="card" id="position-missing">
      <Notice tone="wait">{`客户现在看不到您到哪儿了：${why}`}</Notice>
      <View>{how}</View>
      <View className="muted">{PURPOSE}。不打开也不影响这次服务</View>
      <View className="position-remedy">
        <Button id="position-open" kind="secondary" block onClick={run}>
          {button}
        </Button>
      </View>
    </View>
  );
}

function Seen({ orderId }: { orderId: string }) {
  const { toldAt, isCutOff, etaAt } = useFollowing();
  const waits = useWaiting(({ acts }) => isHeldBack(acts, orderId));
  return (
    <View className="position" id="position-shown">
      <Icon name="location" size={20} />
      <View className="position-words">
        <View className="position-title">{titleOf(waits, toldAt, isCutOff)}</View>
        <View className="position-detail">
          {waits ? '出发还没有报上去，有信号后客户才看得到' : detailOf(toldAt, isCutOff, etaAt)}
        </View>
      </View>
    </View>
  );
}

function titleOf(waits: boolean, toldAt: number | null, isCutOff: boolean): string {
  if (isCutOff) return '没有信号，位置暂时发不出去';
  return waits || toldAt === null ? '马上向客户显示位置' : '正在向客户显示位置';
}

function detailOf(toldAt: number | null, isCutOff: boolean, etaAt: string | null): string {
  if (isCutOff) {
    const since = toldAt === null ? '' : `${clockTime(new Date(toldAt).toISOString())}之后的位置客户还看不到，`;
    return `${since}有信号后自动继续`;
  }
  return `${etaAt ? `预计${clockTime(etaAt)}到。` : ''}${PURPOSE}，离开小程序时暂停`;
}
