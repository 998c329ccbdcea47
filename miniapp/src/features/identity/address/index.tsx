import { Switch, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Icon } from '@/components/icon';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { useBookingDraft } from '@/features/orders/booking-draft';
import { ApiProblem } from '@/lib/api/problem';
import { goBack } from '@/lib/routes';
import { useAddresses, useSaveAddress } from '../api';
import { EMPTY_FORM, faultsOf, formOf, inputOf, type AddressForm, type Faults } from './address-form';
import { addressDraft } from './address-draft';
import { pickPlace } from './pick-place';
import { WeChatPhone } from './wechat-phone';
import './address.scss';

/** One address: typed, with its place picked on WeChat's map. */
export default function AddressPage() {
  const { id, pick } = useRouter().params;
  const addresses = useAddresses(Boolean(id));
  if (!id) return <AddressEditor pick={pick === '1'} />;
  if (addresses.isError) {
    return <Failure error={addresses.error} busy={addresses.isFetching} onRetry={() => void addresses.refetch()} />;
  }
  const saved = addresses.data?.find((address) => address.id === id);
  if (!saved) {
    return (
      <View className="screen">
        <SkeletonCards count={1} lines={5} />
      </View>
    );
  }
  return <AddressEditor id={id} initial={formOf(saved)} pick={pick === '1'} />;
}

interface EditorProps {
  id?: string;
  initial?: AddressForm;
  /** Take the saved address for the booking. */
  pick: boolean;
}

function AddressEditor({ id, initial = EMPTY_FORM, pick }: EditorProps) {
  // Only a new address is a draft: an edited one is safe on the server.
  const [form, setForm] = useState<AddressForm>(() => (id ? initial : (addressDraft.getState().draft ?? initial)));
  const [checked, setChecked] = useState(false);
  // Some places of the map come without a district; then it has to be typed.
  const [askDistrict, setAskDistrict] = useState(form.lat !== null && form.district === '');
  const save = useSaveAddress(id);

  useEffect(() => {
    if (!id) addressDraft.getState().keep(form);
  }, [form, id]);

  const faults: Faults = { ...serverFaults(save.error), ...(checked ? faultsOf(form) : {}) };
  const change = (part: Partial<AddressForm>) => {
    setForm((now) => ({ ...now, ...part }));
    if (save.error) save.reset();
  };
  const choosePlace = async () => {
    const place = await pickPlace(form);
    if (!place) return;
    change(place);
    setAskDistrict(place.district === '');
  };
  const submit = async () => {
    setChecked(true);
    if (Object.keys(faultsOf(form)).length > 0) {
      void Taro.showToast({ title: '还有内容没有填好', icon: 'none' });
      return;
    }
    const saved = await save.mutateAsync(inputOf(form)).catch(() => null);
    if (!saved) return;
    if (!id) addressDraft.getState().drop();
    if (pick) useBookingDraft.getState().chooseAddress(saved.id);
    goBack();
  };

  return (
    <View className="screen">
      {Object.keys(serverFaults(save.error)).length > 0 ? null : <ProblemNotice error={save.error} />}
      <View className="card">
        <View
          id="choose-place"
          className={`place ${faults.community ? 'place-wrong' : ''}`}
          hoverClass="pressed"
          ariaRole="button"
          onClick={() => void choosePlace()}
        >
          <Icon name="location" size={22} className="place-icon" />
          <View className="place-words">
            <View className="place-title">{form.lat === null ? '在地图上选择位置' : '已选好地图位置'}</View>
            <View className="muted">
              {form.lat === null
                ? '用于安排就近的服务人员'
                : `${form.district ? `${form.district} · ` : ''}点此重新选择`}
            </View>
          </View>
          <Icon name="chevron-right" size={18} className="place-go" />
        </View>
        {askDistrict ? (
          <Field
            id="district"
            label="所在区"
            value={form.district}
            placeholder="如：西湖区"
            maxlength={20}
            fault={faults.district}
            onChange={(district) => change({ district })}
          />
        ) : null}
        <Field
          id="community"
          label="小区楼宇"
          value={form.community}
          placeholder="如：翠苑一区"
          maxlength={40}
          fault={faults.community}
          onChange={(community) => change({ community })}
        />
        <Field
          id="detail"
          label="门牌号"
          value={form.detail}
          placeholder="如：12幢2单元301室"
          maxlength={80}
          fault={faults.detail}
          onChange={(detail) => change({ detail })}
        />
      </View>
      <View className="card">
        <Field
          id="contactName"
          label="联系人"
          value={form.contactName}
          placeholder="怎么称呼您"
          maxlength={20}
          fault={faults.contactName}
          onChange={(contactName) => change({ contactName })}
        />
        <Field
          id="phone"
          label="手机号"
          type={form.phone.includes('*') ? 'text' : 'number'}
          value={form.phone}
          placeholder="服务当天联系用"
          maxlength={11}
          fault={faults.phone}
          onChange={(phone) => change({ phone })}
        />
        <WeChatPhone entered={form.phone} onPhone={(phone) => change({ phone })} />
      </View>
      <View className="card default-row">
        <View className="default-words">设为默认地址</View>
        <Switch
          id="is-default"
          ariaLabel="设为默认地址"
          color="#0B6E55"
          checked={form.isDefault}
          onChange={(event) => change({ isDefault: event.detail.value })}
        />
      </View>
      <BottomBar>
        <Button id="save-address" block busy={save.isPending} onClick={() => void submit()}>
          保存地址
        </Button>
      </BottomBar>
    </View>
  );
}

/** Field faults found by the server, put beside the fields they belong to. */
function serverFaults(error: unknown): Faults {
  if (!(error instanceof ApiProblem)) return {};
  const known = ['contactName', 'phone', 'district', 'community', 'detail'];
  return Object.fromEntries(
    error.fields.flatMap(({ path, message }) => {
      const field = path.split(/[./]/).pop() ?? '';
      return known.includes(field) ? [[field, message]] : [];
    }),
  );
}
