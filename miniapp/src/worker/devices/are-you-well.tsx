import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { Button } from '@/components/button';
import { Countdown } from '@/components/countdown';
import { Notice, ProblemNotice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { HOTLINE } from '@/lib/company';
import { clockTime } from '@/lib/time';
import { useVisible } from '@/lib/use-visible';
import { Hotline } from '../sos/called-card';
import { useAnswerAlarm, useDeviceAlarm } from './devices-api';
import './are-you-well.scss';

/**
 * On every page of the worker (`workerPage`, `tabPage`): what the device felt is asked before anybody is called. Only an
 * answer closes the question; after silence it says that help is called for.
 */
export function AreYouWell() {
  const visible = useVisible();
  const own = useDeviceAlarm(visible);
  if (!own.data) return null;
  const { asked, called } = own.data;
  if (asked) return <Question key={asked.id} asked={asked} onEnd={() => void own.refetch()} />;
  // a call that was pressed shows on its visit, and a silent one nowhere
  return called?.byDevice ? <Called acknowledgedBy={called.acknowledgedBy} /> : null;
}

function Question({ asked, onEnd }: { asked: Schemas['AskedAlarm']; onEnd: () => void }) {
  const { id, causeText, happenedAt, answerBy } = asked;
  const answer = useAnswerAlarm(id);
  useEffect(() => void Taro.vibrateLong(), []);
  return (
    <Sheet
      open
      id="are-you-well"
      title="您还好吗？"
      hint={`${clockTime(happenedAt)} 您的设备感到${causeText}。没事就点一下，公司不会打扰您`}
    >
      <View className="well">
        <ProblemNotice error={answer.error} />
        <View className="well-left">
          还有 <Countdown until={answerBy} onEnd={onEnd} />
          ，没有回答就当作求助来找您
        </View>
        <Button id="i-am-fine" size="large" block busy={answer.isPending} onClick={() => answer.mutate('fine')}>
          我没事
        </Button>
        <Button
          id="i-need-help"
          kind="emergency"
          size="large"
          block
          busy={answer.isPending}
          onClick={() => answer.mutate('help')}
        >
          需要帮助
        </Button>
      </View>
    </Sheet>
  );
}

function Called({ acknowledgedBy }: { acknowledgedBy: string | null }) {
  return (
    <View className="card well-called" id="device-called">
      {acknowledgedBy ? (
        <Notice tone="calm">{`${acknowledgedBy}已经接到设备的报警，正在处理，请留意电话`}</Notice>
      ) : (
        <Notice tone="danger">设备报警，公司已收到，正在依次联系值班的人，直到有人接警</Notice>
      )}
      <Hotline phone={HOTLINE} />
    </View>
  );
}
