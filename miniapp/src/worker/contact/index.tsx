import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ContactFields } from '@/components/contact-fields';
import { contactFaults, type ContactForm } from '@/components/contact-fields/contact-faults';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { goBack } from '@/lib/routes';
import { workerPage } from '../worker-page';
import { useEmergencyContact, useGiveContact } from './contact-api';

/** Whom the company calls when the worker has pressed for help. */
function WorkerContactPage() {
  const known = useEmergencyContact();
  const give = useGiveContact();
  const [contact, setContact] = useState<ContactForm>({ name: '', phone: '' });
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
  const faults = contactFaults(contact);
  const submit = () => {
    setChecked(true);
    if (Object.keys(faults).length > 0) return;
    give.mutate(
      { name: contact.name.trim(), phone: contact.phone.trim() },
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
        <ContactFields
          contact={contact}
          faults={checked ? faults : {}}
          placeholders={{ name: '如：丈夫 李师傅', phone: '随时能打通的号码' }}
          onChange={(part) => setContact((now) => ({ ...now, ...part }))}
        />
      </View>
      <ProblemNotice error={give.error} />
      <Button id="save-contact" block busy={give.isPending} onClick={submit}>
        保存
      </Button>
    </View>
  );
}

export default workerPage(WorkerContactPage);
