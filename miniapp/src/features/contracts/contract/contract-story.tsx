import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { nowMs } from '@/lib/clock';
import { dayText, moment } from '@/lib/time';

/** Facts shown before one asks for all of them. */
const FIRST_FACTS = 3;

/** Who came one after the other; nothing while it was always the same. */
export function Workers({ workers }: { workers: Schemas['ContractView']['workers'] }) {
  if (workers.length === 0) return null;
  return (
    <View className="card" id="workers">
      <View className="card-title">服务人员</View>
      {workers.map(({ names, since, because }) => (
        <View key={since ?? ''} className="contract-fact">
          <View>
            {names.join('、')} {since ? `${dayText(since, nowMs())}起` : '从开始'}
          </View>
          {because ? <View className="muted">{because}</View> : null}
        </View>
      ))}
    </View>
  );
}

/** What happened to the package, the newest first. */
export function History({ facts }: { facts: Schemas['ContractView']['history'] }) {
  const [all, setAll] = useState(false);
  if (facts.length === 0) return null;
  return (
    <View className="card" id="history">
      <View className="card-title">记录</View>
      {(all ? facts : facts.slice(0, FIRST_FACTS)).map(({ text, happenedAt }) => (
        <View key={`${happenedAt} ${text}`} className="contract-fact">
          <View>{text}</View>
          <View className="muted">{moment(happenedAt, nowMs())}</View>
        </View>
      ))}
      {!all && facts.length > FIRST_FACTS ? (
        <Button id="all-facts" kind="quiet" size="small" onClick={() => setAll(true)}>
          查看全部{facts.length}条
        </Button>
      ) : null}
    </View>
  );
}
