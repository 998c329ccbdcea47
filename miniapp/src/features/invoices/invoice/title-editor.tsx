import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Cell } from '@/components/cell';
import { Chips } from '@/components/chips';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/notice';
import { yuan } from '@/lib/money';
import { useAskInvoice, useTitles, type OrderInvoice } from '../api';
import { EMPTY_TITLE, faultsOf, formOf, inputOf, type TitleForm } from './title-form';
import './title-editor.scss';

const KINDS = [
  { value: 'person', label: '个人' },
  { value: 'company', label: '单位' },
] as const;
/** More would push the form out of sight. */
const OFFERED = 3;

interface Props {
  orderId: string;
  view: OrderInvoice;
  onDone: () => void;
}

/** In whose name: typed once, then picked. */
export function TitleEditor({ orderId, view, onDone }: Props) {
  const titles = useTitles();
  const [form, setForm] = useState<TitleForm>(view.title ? formOf(view.title) : EMPTY_TITLE);
  const [checked, setChecked] = useState(false);
  const ask = useAskInvoice(orderId);
  const faults = checked ? faultsOf(form) : {};
  const change = (part: Partial<TitleForm>) => setForm((now) => ({ ...now, ...part }));
  const submit = () => {
    setChecked(true);
    if (Object.keys(faultsOf(form)).length === 0) ask.mutate(inputOf(form, view.version), { onSuccess: onDone });
  };

  return (
    <View className="card" id="title-editor">
      <View className="card-title">{view.version === 0 ? '申请发票' : '更换抬头'}</View>
      <View className="muted title-amount">
        {view.version === 0
          ? `开票金额${yuan(view.amountFen)}，按实际支付且未退款的金额开具`
          : '原发票会先红冲，再按新抬头重新开具'}
      </View>
      <Chips id="title-kind" options={KINDS} chosen={[form.kind]} onToggle={(kind) => change({ kind })} />
      {titles.data?.slice(0, OFFERED).map((kept) => (
        <Cell
          key={kept.id}
          id={`title-${kept.id}`}
          icon="clock"
          title={kept.name}
          hint={kept.taxNo ?? '个人'}
          onClick={() => setForm(formOf(kept))}
        />
      ))}
      <Field
        id="title-name"
        label="抬头"
        value={form.name}
        placeholder={form.kind === 'company' ? '营业执照上的全称' : '姓名'}
        maxlength={100}
        fault={faults.name}
        onChange={(name) => change({ name })}
      />
      {form.kind === 'company' ? (
        <Field
          id="title-tax"
          label="税号"
          value={form.taxNo}
          placeholder="统一社会信用代码"
          maxlength={30}
          fault={faults.taxNo}
          onChange={(taxNo) => change({ taxNo })}
        />
      ) : null}
      <Field
        id="title-email"
        label="邮箱"
        value={form.email}
        placeholder="选填"
        maxlength={254}
        fault={faults.email}
        onChange={(email) => change({ email })}
      />
      <ProblemNotice error={ask.error} />
      <Button id="ask-invoice" block busy={ask.isPending} onClick={submit}>
        {view.version === 0 ? '提交申请' : '按新抬头重开'}
      </Button>
    </View>
  );
}
