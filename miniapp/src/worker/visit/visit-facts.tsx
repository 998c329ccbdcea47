import type { Schemas } from '@daowei/shared/api/client';
import { groupWords } from '@daowei/shared/rules/home-groups';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '@/components/button';

import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { Tag } from '@/components/tag';
import { nowMs } from '@/lib/clock';
import { durationText, timeWindow } from '@/lib/time';
import { ACTION_WORDS } from '../words';
import { CrewCard } from './crew-card';
import { MaterialsCard } from './materials-card';

/** Where, when, who, and what to mind. */
export function VisitFacts({ visit }: { visit: Schemas['WorkerVisit'] }) {
  const { state, tone } = ACTION_WORDS[visit.nextAction];
  return (
    <>
      {visit.agreementSigned || visit.nextAction === 'respond' ? null : (
        <Notice tone="wait" id="agreement-unsigned">
          {visit.remote
            ? '客户还没有签服务协议，签好后才能开始；可以先提醒客户在小程序的预约页里签一下'
            : '客户还没有签服务协议，签好后才能签到；到达前可以提醒客户在小程序的预约页里签一下'}
        </Notice>
      )}
      <View className="card">
        <View className="facts-head">
          <View className="facts-time">{timeWindow(visit.promisedFrom, visit.promisedTo, nowMs())}</View>
          <Tag tone={tone}>{state}</Tag>
        </View>
        <View className="muted">{visit.remote ? '约定联系客户的时间' : '约定到达时间'}</View>
        <View className="facts-service">
          {visit.serviceName} · {durationText(visit.durationMinutes)}
        </View>
        {visit.addOns.length > 0 ? <View className="muted">另加：{visit.addOns.join('、')}</View> : null}
      </View>
      <View className="card">
        {visit.remote ? null : <Where visit={visit} />}
        <View className="facts-line">
          <Icon name="phone" size={22} />
          <View className="facts-text">
            <View className="facts-place">{visit.customerName}</View>
            <View className="muted">{visit.customerPhone ?? '临近服务时间显示电话'}</View>
          </View>
          {visit.customerPhone ? (
            <Button
              id="call-customer"
              size="small"
              kind="secondary"
              onClick={() => void Taro.makePhoneCall({ phoneNumber: visit.customerPhone ?? '' })}
            >
              拨打
            </Button>
          ) : null}
        </View>
      </View>
      <CrewCard visit={visit} />
      {visit.homeGroups.length > 0 ? (
        <View className="card facts-note" id="home">
          <View className="facts-note-title">家里有</View>
          {groupWords(visit.homeGroups)}，多做的步骤已列在下面
        </View>
      ) : null}
      <MaterialsCard visit={visit} />
      {visit.note ? (
        <View className="card facts-note">
          <View className="facts-note-title">客户的话</View>
          {visit.note}
        </View>
      ) : null}
      {visit.nextAction === 'respond' && visit.explanation.length > 0 ? (
        <View className="card">
          <View className="card-title">为什么派给您</View>
          {visit.explanation.map((line) => (
            <View key={line} className="facts-because">
              <Icon name="check" size={16} />
              <View className="facts-because-text">{line}</View>
            </View>
          ))}
        </View>
      ) : null}
    </>
  );
}

/** The door, shown around the visit, and the way to it. */
function Where({ visit }: { visit: Schemas['WorkerVisit'] }) {
  const place = `${visit.district} ${visit.community}`;
  const navigate = () =>
    void Taro.openLocation({
      latitude: visit.lat,
      longitude: visit.lng,
      name: visit.community,
      address: `${place}${visit.addressDetail ?? ''}`,
    });
  return (
    <View className="facts-line">
      <Icon name="location" size={22} />
      <View className="facts-text">
        <View className="facts-place">{place}</View>
        <View className="muted" id="address-detail">
          {visit.addressDetail ?? (visit.nextAction === 'respond' ? '接单后显示门牌号' : '临近服务时间显示门牌号')}
        </View>
      </View>
      <Button id="navigate" size="small" kind="secondary" onClick={navigate}>
        导航
      </Button>
    </View>
  );
}
