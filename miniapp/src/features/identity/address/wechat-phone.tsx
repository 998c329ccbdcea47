import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { useBindPhone, useMe } from '../api';

/** Fills in the number of the WeChat account, so that it need not be typed. Once released, it is offered by its mask. */
export function WeChatPhone({ entered, onPhone }: { entered: string; onPhone: (phoneMasked: string) => void }) {
  const me = useMe();
  const bind = useBindPhone();
  const known = me.data?.phoneMasked;
  if (known && entered === known) return null;
  if (known) {
    return (
      <View className="wechat-phone">
        <Button id="use-my-phone" size="small" kind="secondary" onClick={() => onPhone(known)}>
          使用我的手机号 {known}
        </Button>
      </View>
    );
  }
  return (
    <View className="wechat-phone">
      <ProblemNotice error={bind.error} />
      <Button
        id="get-phone"
        size="small"
        kind="secondary"
        busy={bind.isPending}
        openType="getPhoneNumber"
        onGetPhoneNumber={(event) => {
          const { code } = event.detail as { code?: string };
          // No code: the person kept the number to themselves.
          if (code) bind.mutate({ code }, { onSuccess: ({ phoneMasked }) => phoneMasked && onPhone(phoneMasked) });
        }}
      >
        使用微信手机号
      </Button>
    </View>
  );
}
