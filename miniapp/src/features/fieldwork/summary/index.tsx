import { useRouter } from '@tarojs/taro';
import { OwnSummary } from './own-summary';
import { SharedSummary } from './shared-summary';

/** 服务总结: one's own by its order, or one that was passed on by its token. */
export default function SummaryPage() {
  const { id = '', token = '' } = useRouter().params;
  return token ? <SharedSummary token={token} /> : <OwnSummary orderId={id} />;
}
