import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { ContactFields } from '@/components/contact-fields';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Empty, Failure } from '@/components/state';
import { useOrder } from '@/features/orders/api';
import { useStay } from '@/features/stays/api';
import { goBack } from '@/lib/routes';
import { useGivePrecautions, useStayPrecautions, useVisitPrecautions, type VisitPrecautions } from '../api';
import { faultsOf, inputOf, type PrecautionsForm } from './precautions-form';

/** Before somebody is sent to a high-risk visit or moves in: who the customer is, and who is called for them. */
export default function PrecautionsPage() {
  const { id = '', stay } = useRouter().params;
  return stay ? <OfStay id={stay} /> : <OfVisit id={id} />;
}

function OfVisit({ id }: { id: string }) {
  const order = useOrder(id, false);
  const precautions = useVisitPrecautions(order.data);
  const { data } = order;
  return (
    <Loaded known={order} precautions={precautions}>
      {(missing) => (
        <Asking
          of={['order', id]}
          contactName={data?.address.contactName ?? ''}
          precautions={missing}
          words={{ given: '已填好，正在安排服务人员', submit: '填好了，安排服务人员' }}
        />
      )}
    </Loaded>
  );
}

function OfStay({ id }: { id: string }) {
  const stay = useStay(id);
  const precautions = useStayPrecautions(stay.data);
  return (
    <Loaded known={stay} precautions={precautions}>
      {(missing) => (
        <Asking
          of={['stay', id]}
          contactName=""
          precautions={missing}
          words={{ given: '已填好，等她入住', submit: '填好了' }}
        />
      )}
    </Loaded>
  );
}

interface LoadedProps {
  /** the visit or the stay that it is for */
  known: Pick<UseQueryResult, 'data' | 'isError' | 'error' | 'isFetching' | 'refetch'>;
  precautions: UseQueryResult<VisitPrecautions>;
  children: (asked: VisitPrecautions) => ReactNode;
}

/** Waits, fails, says that nothing is left to give, or asks. */
function Loaded({ known, precautions, children }: LoadedProps) {
  const failed = known.isError ? known : precautions.isError ? precautions : null;
  if (failed) {
    return <Failure error={failed.error} busy={failed.isFetching} onRetry={() => void failed.refetch()} />;
  }
  if (!known.data || precautions.isLoading) {
    return (
      <View className="screen">
        <SkeletonCards count={2} lines={3} />
      </View>
    );
  }
  if (!precautions.data || precautions.data.missing.length === 0) {
    return <Empty icon="shield" title="都填好了" hint="这次预约不需要再补什么" />;
  }
  return children(precautions.data);
}

interface Props {
  /** what it is for */
  of: readonly ['order' | 'stay', string];
  /** of the address: mostly the customer; empty: not known */
  contactName: string;
  precautions: VisitPrecautions;
  words: { given: string; submit: string };
}

function Asking({ of, contactName, precautions: { risks, missing }, words }: Props) {
  const [form, setForm] = useState<PrecautionsForm>({
    name: contactName,
    idNumber: '',
    contact: { name: '', phone: '' },
  });
  const [checked, setChecked] = useState(false);
  const give = useGivePrecautions(of, () => {
    void Taro.showToast({ title: words.given, icon: 'none' });
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
          {words.submit}
        </Button>
      </BottomBar>
    </View>
  );
}
