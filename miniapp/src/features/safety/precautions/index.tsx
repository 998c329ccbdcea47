import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { ContactFields } from '@/components/contact-fields';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { useOrder } from '@/features/orders/api';
import { goBack } from '@/lib/routes';
import { useGivePrecautions, useVisitPrecautions, type VisitPrecautions } from '../api';
import { faultsOf, inputOf, type PrecautionsForm } from './precautions-form';

/** Before somebody is sent to a high-risk visit: who the customer is, and who is called for them. */
export default function PrecautionsPage() {
  const id = useRouter().params.id ?? '';
  const order = useOrder(id, false);
  const precautions = useVisitPrecautions(order.data);
  const failed = order.isError ? order : precautions.isError ? precautions : null;
  if (failed) {
    return <Failure error={failed.error} busy={failed.isFetching} onRetry={() => void failed.refetch()} />;
  }
  if (!order.data || precautions.isLoading) {
    return (
      <View className="screen">
        <SkeletonCards count={2} lines={3} />
      </View>
    );
  }
  if (!precautions.data || precautions.data.missing.length === 0) {
    return <Empty icon="shield" title="都填好了" hint="这次预约不需要再补什么" />;
  }
  return <Asking orderId={id} contactName={order.data.address.contactName} precautions={precautions.data} />;
}

interface Props {
  orderId: string;
  /** of the address: mostly the customer */
  contactName: string;
  precautions: VisitPrecautions;
}

function Asking({ orderId, contactName, precautions: { risks, missing } }: Props) {
  const [form, setForm] = useState<PrecautionsForm>({
    name: contactName,
    idNumber: '',
    contact: { name: '', phone: '' },
  });
  const [checked, setChecked] = useState(false);
  const give = useGivePrecautions(orderId, () => {
    void Taro.showToast({ title: '已填好，正在安排服务人员', icon: 'none' });
    goBack();
  });
  const faults = checked ? faultsOf(form, missing) : {};
  const change = (part: Partial<PrecautionsForm>) => setForm((now) => ({ ...now, ...part }));
  const submit = () => {
    setChecked(true);
    if (Object.keys(faultsOf(form, missing)).length === 0) give.mutate(inputOf(form, missing));
  };
  return (
    <View className="screen">
      <View className="card" id="precautions-why">
        <View className="card-title">为什么要填</View>
        {risks.map(({ kind, name, because }) => (
          <View key={kind} className="muted">
            {name}：{because}
          </View>
        ))}
        <View className="muted">只填这一次，以后预约不再问</View>
      </View>
      {missing.includes('identity') ? (
        <View className="card">
          <View className="card-title">您的身份</View>
          <Field
            id="identity-name"
            label="姓名"
            value={form.name}
            placeholder="身份证上的姓名"
            maxlength={40}
            fault={faults.name}
            onChange={(name) => change({ name })}
          />
          <Field
            id="identity-number"
            label="身份证号"
            type="idcard"
            value={form.idNumber}
            placeholder="18位"
            maxlength={30}
            fault={faults.idNumber}
            onChange={(idNumber) => change({ idNumber })}
          />
          <View className="muted">加密保存，只用来核验，服务人员看不到</View>
        </View>
      ) : null}
      {missing.includes('contact') ? (
        <View className="card">
          <View className="card-title">紧急联系人</View>
          <ContactFields
            contact={form.contact}
            faults={faults.contact ?? {}}
            placeholders={{ name: '如：女儿 周女士', phone: '有急事时打给这位' }}
            onChange={(part) => setForm((now) => ({ ...now, contact: { ...now.contact, ...part } }))}
          />
        </View>
      ) : null}
      <ProblemNotice error={give.error} />
      <BottomBar>
        <Button id="submit-precautions" block busy={give.isPending} onClick={submit}>
          填好了，安排服务人员
        </Button>
      </BottomBar>
    </View>
  );
}
