import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { Chips } from '@/components/chips';
import { Icon } from '@/components/icon';
import { ServiceIcon } from '@/components/icon/service-icon';
import { NoteField } from '@/components/note-field';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { Stepper } from '@/components/stepper';
import { addOnChoices, effectiveHours, LONGEST_NOTE, NO_NEEDS, useBookingDraft } from '@/features/orders/booking-draft';
import { usePackageDraft } from '@/features/contracts/package-draft';
import { useStayDraft } from '@/features/stays/stay-draft';
import { HOTLINE } from '@/lib/company';
import { yuan } from '@/lib/money';
import { go, routes } from '@/lib/routes';
import { durationText } from '@/lib/time';
import { useService } from '../api';
import { AgreementText } from './agreement-text';
import { Promises } from './promises';
import { ServiceSteps } from './service-steps';
import './service.scss';

/** What a service is, what it costs, and what this customer wants of it. */
export default function ServicePage() {
  const id = useRouter().params.id ?? '';
  const service = useService(id);
  if (service.isError) {
    return <Failure error={service.error} busy={service.isFetching} onRetry={() => void service.refetch()} />;
  }
  return (
    <View className="screen">
      {service.data ? <ServiceContent service={service.data} /> : <SkeletonCards count={4} />}
    </View>
  );
}

function ServiceContent({ service }: { service: Schemas['ServiceDetail'] }) {
  return (
    <>
      <View className="card intro">
        <View className="intro-head">
          <View className="intro-icon">
            <ServiceIcon icon={service.icon} size={30} />
          </View>
          <View className="intro-words">
            <View className="intro-name">{service.name}</View>
            <View className="muted">{service.tagline}</View>
          </View>
        </View>
        <View className="intro-price">
          <View className="intro-amount">{yuan(service.basePriceFen)}</View>
          <View className="muted">
            / {service.unit}
            {service.durationMinutes > 0 && !isByDays(service) ? ` · ${lengthText(service)}` : ''}
          </View>
        </View>
        <View className="intro-text">{service.description}</View>
        <Promises service={service} />
      </View>
      {service.bookable && !isByDays(service) ? <NeedsCard service={service} /> : null}
      {service.bookable && service.packages.length > 0 ? <RhythmCard service={service} /> : null}
      <Inclusions title="服务包含" icon="check" lines={service.included} />
      <Inclusions title="不包含" icon="minus" lines={service.excluded} />
      <ServiceSteps steps={service.steps} />
      <Inclusions title="温馨提示" icon="info" lines={service.requirements} />
      <AgreementText agreement={service.agreement} />
      {!service.bookable ? (
        <CallUs />
      ) : isByDays(service) ? (
        <ChooseDays service={service} />
      ) : (
        <NextStep service={service} />
      )}
    </>
  );
}

function lengthText({ pricing, durationMinutes }: Schemas['ServiceDetail']): string {
  const length = durationText(durationMinutes);
  return pricing === 'hourly' ? `${length}起` : `约${length}`;
}

function NeedsCard({ service }: { service: Schemas['ServiceDetail'] }) {
  const needs = useBookingDraft((draft) => draft.needs[service.id]) ?? NO_NEEDS;
  const { setNeeds, setAddOn } = useBookingDraft.getState();
  const hours = effectiveHours(service, needs);
  return (
    <View className="card">
      <View className="card-title">您的需求</View>
      {service.hourOptions.length > 0 ? (
        <>
          <View className="needs-label">服务时长</View>
          <Chips
            id="hours"
            options={service.hourOptions.map((value) => ({ value, label: `${value}小时` }))}
            chosen={hours === undefined ? [] : [hours]}
            onToggle={(value) => setNeeds(service.id, { hours: value })}
          />
        </>
      ) : null}
      {service.addOns.length > 0 ? <View className="needs-label">可加项目</View> : null}
      {service.addOns.map((addOn) => (
        <View key={addOn.id} className="add-on">
          <View className="add-on-words">
            <View className="add-on-name">{addOn.name}</View>
            <View className="muted">
              {yuan(addOn.priceFen)}
              {addOn.minutes > 0 ? ` · 约${durationText(addOn.minutes)}` : ''}
            </View>
          </View>
          <Stepper
            id={`add-on-${addOn.id}`}
            name={addOn.name}
            value={Math.min(needs.addOns[addOn.id] ?? 0, addOn.maxQuantity)}
            max={addOn.maxQuantity}
            onChange={(quantity) => setAddOn(service.id, addOn.id, quantity)}
          />
        </View>
      ))}
      <View className="needs-label">给服务人员的话（选填）</View>
      <NoteField
        id="note"
        label="给服务人员的话"
        value={needs.note}
        longest={LONGEST_NOTE}
        placeholder="如：家里有猫，请用无香型清洁剂"
        onChange={(note) => setNeeds(service.id, { note })}
      />
    </View>
  );
}

/** Once, or every week or month: a package costs less per visit. */
function RhythmCard({ service }: { service: Schemas['ServiceDetail'] }) {
  const packageId = usePackageDraft((draft) => draft.packageId);
  const once = { value: 'once', label: '只约一次' };
  const options = service.packages.map(({ id, name, basisPointsOff }) => ({
    value: id,
    label: basisPointsOff > 0 ? `${name} · 省${basisPointsOff / 100}%` : name,
  }));
  const sold = service.packages.find(({ id }) => id === packageId);
  return (
    <View className="card">
      <View className="card-title">多久一次</View>
      <Chips
        id="rhythm"
        options={[once, ...options]}
        chosen={[sold?.id ?? once.value]}
        onToggle={(value) => usePackageDraft.getState().choose(value === once.value ? null : value)}
      />
      <View className="muted">
        {sold
          ? '尽量由同一位服务人员上门；付款前会逐次核对时间，有冲突先告诉您'
          : '按周或按月固定上门，每次都有优惠，尽量由同一位服务人员上门'}
      </View>
    </View>
  );
}

function Inclusions({ title, icon, lines }: { title: string; icon: 'check' | 'minus' | 'info'; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <View className="card">
      <View className="card-title">{title}</View>
      {lines.map((line) => (
        <View key={line} className={`inclusion inclusion-${icon}`}>
          <Icon name={icon} size={18} />
          <View className="inclusion-text">{line}</View>
        </View>
      ))}
    </View>
  );
}

function NextStep({ service }: { service: Schemas['ServiceDetail'] }) {
  const needs = useBookingDraft((draft) => draft.needs[service.id]) ?? NO_NEEDS;
  const chosen = addOnChoices(service, needs).length;
  const hours = effectiveHours(service, needs);
  const summary = [
    hours ? `${hours}小时` : durationText(service.durationMinutes),
    chosen > 0 ? `${chosen}个附加项目` : '',
  ];
  const next = () => {
    useBookingDraft.getState().begin(service.id);
    go(routes.slots());
  };
  return (
    <BottomBar>
      <View className="next-step-words">
        <View className="next-step-title">{summary.filter(Boolean).join(' · ')}</View>
        <View className="muted">选好时间后显示准确价格</View>
      </View>
      <Button id="choose-time" onClick={next}>
        选择时间
      </Button>
    </BottomBar>
  );
}

const isByDays = ({ pricing }: Schemas['ServiceDetail']): boolean => pricing === 'live_in';

/** Living in is booked by the day: the calendar comes next. */
function ChooseDays({ service }: { service: Schemas['ServiceDetail'] }) {
  const next = () => {
    useBookingDraft.getState().begin(service.id);
    useStayDraft.getState().chooseFirst(null);
    go(routes.stayDays());
  };
  return (
    <BottomBar>
      <View className="next-step-words">
        <View className="next-step-title">住家 · 按天预约</View>
        <View className="muted">选好日子后显示价格和人选</View>
      </View>
      <Button id="choose-days" onClick={next}>
        选择日子
      </Button>
    </BottomBar>
  );
}

function CallUs() {
  return (
    <BottomBar note="这项服务需要先了解您的情况，请电话联系我们">
      <Button id="call-us" block onClick={() => void Taro.makePhoneCall({ phoneNumber: HOTLINE })}>
        <Icon name="phone" size={18} className="btn-icon" />
        拨打 {HOTLINE}
      </Button>
    </BottomBar>
  );
}
