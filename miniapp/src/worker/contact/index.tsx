import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { goBack } from '@/lib/routes';
import { useEmergencyContact, useGiveContact } from './contact-api';

const MOBILE = /^1[3-9]\d{9}$/;

/** Whom the company calls when the worker has pressed for help. */
export default function WorkerContactPage() {
  const known = useEmergencyContact();
  const give = useGiveContact();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [checked, setChecked] = useState(false);
  if (!known.data) {
    return known.isError ? (
      <Failure error={known.error} busy={known.isFetching} onRetry={() => void known.refetch()} />
    ) : (
      <View className="screen">
        <SkeletonCards count={1} lines={3} />
      </View>
    );
  }
  const nameFault = name.trim() ? undefined : '请填写怎么称呼';
  const phoneFault = MOBILE.test(phone.trim()) ? undefined : '请填写11位手机号';
  const submit = () => {
    setChecked(true);
    if (nameFault || phoneFault) return;
    give.mutate(
      { name: name.trim(), phone: phone.trim() },
      {
        onSuccess: () => {
          void Taro.showToast({ title: '已保存', icon: 'success' });
          goBack();
        },
      },
    );
  };
  return (
    <View className="screen">
      <View className="card">
        <View className="card-title">{known.data.masked === null ? '还没有紧急联系人' : '现在的紧急联系人'}</View>
        {known.data.masked === null ? null : <View id="known-contact">{known.data.masked}</View>}
        <View className="muted">
          您求助时，公司会先找您，再联系这位家人或朋友。加密保存，只有值班的同事在求助时能看到
        </View>
      </View>
      <View className="card">
        <View className="card-title">{known.data.masked === null ? '填写' : '换一位'}</View>
        <Field
          id="contact-name"
          label="称呼"
          value={name}
          placeholder="如：丈夫 李师傅"
          maxlength={20}
          fault={checked ? nameFault : undefined}
          onChange={setName}
        />
        <Field
          id="contact-phone"
          label="手机号"
          type="number"
          value={phone}
          placeholder="随时能打通的号码"
          maxlength={11}
          fault={checked ? phoneFault : undefined}
          onChange={setPhone}
        />
      </View>
      <ProblemNotice error={give.error} />
      <Button id="save-contact" block busy={give.isPending} onClick={submit}>
        保存
      </Button>
    </View>
  );
}
