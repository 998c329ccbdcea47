import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { HOTLINE } from '@/lib/company';
import { clockTime } from '@/lib/time';
import { ofVisit, type Act } from '../offline/act';
import { sendCalls } from './call-for-help';
import { useCalls } from './calls';
import { useSafety } from './use-safety';
import './sos.scss';

/** What became of a call for help; nothing where none was made. A silent one shows nothing that gives it away. */
export function CalledCard({ orderId }: { orderId: string }) {
  const act = ofVisit(
    useCalls(({ acts }) => acts),
    orderId,
  ).at(-1);
  const safety = useSafety(orderId);
  useDidShow(() => void sendCalls());
  useEffect(() => {
    const heard = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) void sendCalls();
    };
    Taro.onNetworkStatusChange(heard);
    return () => Taro.offNetworkStatusChange(heard);
  }, []);
  if (act?.deed.kind === 'sos')
    return <OnItsWay act={act} at={act.deed.body.deviceTime} silent={act.deed.body.silent} />;
  const sos = safety.data?.sos;
  if (!sos || sos.state === 'ended') return null;
  if (sos.silent) return <Quiet at={sos.raisedAt} seen={sos.acknowledgedBy !== null} />;
  return (
    <View className="card sos-called" id="sos-called">
      {sos.acknowledgedBy ? (
        <Notice tone="calm">{`${sos.acknowledgedBy}已经接到您的求助，正在处理，请留意电话`}</Notice>
      ) : (
        <Notice tone="danger">公司已收到您的求助，正在依次联系值班的人，直到有人接警</Notice>
      )}
      <Hotline phone={safety.data?.hotline ?? HOTLINE} />
    </View>
  );
}

function OnItsWay({ act, at, silent }: { act: Act; at: string; silent: boolean }) {
  if (silent) return <Quiet at={at} seen={false} />;
  return (
    <View className="card sos-called" id="sos-sending">
      <Notice tone="danger">
        {act.refused
          ? `求助没有送达：${act.refused.sentence}。请直接拨打电话`
          : act.waits
            ? '现在没有信号，求助会一直重发；能打电话时请直接拨打'
            : '正在发出求助…'}
      </Notice>
      <Hotline phone={HOTLINE} />
    </View>
  );
}

/** Reads like any other note of the page, on purpose. */
function Quiet({ at, seen }: { at: string; seen: boolean }) {
  return (
    <View className="muted sos-quiet" id="sos-quiet">
      {`${clockTime(at)} 已记录${seen ? '，同事已查看' : ''}`}
    </View>
  );
}

export function Hotline({ phone }: { phone: string }) {
  return (
    <View className="sos-phones">
      <Button id="sos-hotline" kind="secondary" block onClick={() => void Taro.makePhoneCall({ phoneNumber: phone })}>
        24小时热线 {phone}
      </Button>
      <Button id="sos-police" kind="danger" block onClick={() => void Taro.makePhoneCall({ phoneNumber: POLICE })}>
        报警 {POLICE}
      </Button>
    </View>
  );
}

const POLICE = '110';
