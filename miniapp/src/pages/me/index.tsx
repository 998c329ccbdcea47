import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { Avatar } from '@/components/avatar';
import { Button } from '@/components/button';
import { Cell } from '@/components/cell';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { useBindPhone, useMe } from '@/features/identity/api';
import { useUnread } from '@/features/messaging/api';
import { ContactCell } from '@/features/messaging/contact-cell';
import { useOwnContact } from '@/features/messaging/preferences-api';
import { useTransfers } from '@/features/payments/api';
import { HOTLINE } from '@/lib/company';
import { go, goToTab, routes } from '@/lib/routes';
import { tabPage } from '../tab-page';
import './me.scss';

/** The API counts no further. */
const MOST_UNREAD = 99;

/** 我的: who I am here, my places, and how to reach a person. */
function MePage() {
  const me = useMe();
  const unread = useUnread();
  const transfers = useTransfers();
  const contact = useOwnContact();
  const waiting = transfers.data?.filter((one) => one.open).length ?? 0;
  useDidShow(() => {
    void me.refetch();
    void unread.refetch();
    void transfers.refetch();
  });
  return (
    <View className="screen">
      {me.data ? (
        <Person me={me.data} />
      ) : me.isError ? (
        <Failure error={me.error} busy={me.isFetching} onRetry={() => void me.refetch()} />
      ) : (
        <SkeletonCards count={1} />
      )}
      {me.data?.roles.includes('worker') ? (
        <View className="card">
          <Cell
            id="worker-side"
            icon="briefcase"
            title="服务人员工作台"
            hint="今天的路线、派单和签到"
            onClick={() => go(routes.workerToday())}
          />
          <Cell id="worker-roster" icon="calendar" title="我的班次" onClick={() => go(routes.workerRoster())} />
          <Cell
            id="worker-contact"
            icon="shield"
            title="紧急联系人"
            hint="您求助时公司打给谁"
            onClick={() => go(routes.workerContact())}
          />
          <Cell
            id="worker-income"
            icon="wallet"
            title="我的收入"
            hint="每一单怎么算、工资单和收款"
            onClick={() => go(routes.workerIncome())}
          />
          <Cell
            id="worker-standard"
            icon="check-circle"
            title="我的标准执行率"
            hint="每一步做没做到，漏得最多的是哪些"
            onClick={() => go(routes.workerStandard())}
          />
        </View>
      ) : null}
      <View className="card">
        <Cell
          id="my-messages"
          icon="message"
          title="消息"
          value={unread.data ? <UnreadBadge count={unread.data} /> : null}
          onClick={() => go(routes.messages())}
        />
        <Cell id="my-orders" icon="orders" title="我的预约" onClick={() => goToTab(routes.orders())} />
        <Cell id="my-waits" icon="clock" title="我的候补" onClick={() => go(routes.waits())} />
        <Cell
          id="my-points"
          icon="wallet"
          title="我的积分"
          hint="积分、委屈币和兑换"
          onClick={() => go(routes.points())}
        />
        <Cell id="my-coupons" icon="wallet" title="优惠券" onClick={() => go(routes.coupons())} />
        <Cell
          id="my-money"
          icon="wallet"
          title="红包与到账"
          value={waiting > 0 ? `${waiting}笔待领取` : null}
          onClick={() => go(routes.money())}
        />
        <Cell id="my-complaints" icon="headset" title="我的投诉" onClick={() => go(routes.complaints())} />
        <Cell id="my-invoices" icon="orders" title="发票" onClick={() => go(routes.invoices())} />
        <Cell
          id="message-settings"
          icon="message"
          title="消息设置"
          hint="想收哪些、怎么收、几点后别打扰"
          onClick={() => go(routes.messageSettings())}
        />
        <Cell id="my-addresses" icon="location" title="上门地址" onClick={() => go(routes.addresses())} />
      </View>
      <View className="card">
        <ContactCell />
        {contact.data ? <Cell id="my-contact" icon="headset" title="我的专属客服" value={contact.data} /> : null}
        <Cell
          id="hotline"
          icon="headset"
          title="客服热线"
          hint="24小时有人接听"
          value={HOTLINE}
          onClick={() => void Taro.makePhoneCall({ phoneNumber: HOTLINE })}
        />
        <Cell id="privacy" icon="lock" title="隐私保护指引" onClick={openPrivacyGuide} />
      </View>
    </View>
  );
}

function Person({ me }: { me: Schemas['Me'] }) {
  const bind = useBindPhone();
  return (
    <View className="card person">
      <Avatar seed={me.id} name={me.nickname} size={64} />
      <View className="person-words">
        <View className="person-name">{me.nickname}</View>
        <View className="muted">{me.phoneMasked ?? '绑定手机号，服务当天联系更顺畅'}</View>
        {me.phoneMasked ? null : (
          <View className="person-bind">
            <ProblemNotice error={bind.error} />
            <Button
              id="get-phone"
              size="small"
              kind="secondary"
              busy={bind.isPending}
              openType="getPhoneNumber"
              onGetPhoneNumber={(event) => {
                const { code } = event.detail as { code?: string };
                if (code) bind.mutate({ code });
              }}
            >
              绑定手机号
            </Button>
          </View>
        )}
      </View>
    </View>
  );
}

/** `99`: that many or more. */
function UnreadBadge({ count }: { count: number }) {
  return (
    <View className="unread" ariaLabel={`${count}条未读`}>
      {count >= MOST_UNREAD ? `${MOST_UNREAD}+` : count}
    </View>
  );
}

function openPrivacyGuide(): void {
  Taro.openPrivacyContract({
    fail: () => void Taro.showToast({ title: '暂时打不开，请稍后再试', icon: 'none' }),
  });
}

export default tabPage(MePage);
