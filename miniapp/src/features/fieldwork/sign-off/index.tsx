import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { ProblemNotice } from '@/components/notice';
import { SignaturePad } from '@/components/signature-pad';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { useOrder } from '@/features/orders/api';
import { StepSummary } from '@/components/step-summary';
import { deviceTime } from '@/lib/clock';
import { replaceWith, routes } from '@/lib/routes';
import { useSignOff } from '../api';
import { RefusalSheet } from './refusal-sheet';
import './sign-off.scss';

/** The customer accepts the work with a signature. */
export default function SignOffPage() {
  const id = useRouter().params.id ?? '';
  const order = useOrder(id, false);
  if (order.data) return <SignOff order={order.data} />;
  if (order.isError)
    return <Failure error={order.error} busy={order.isFetching} onRetry={() => void order.refetch()} />;
  return (
    <View className="screen">
      <SkeletonCards count={2} />
    </View>
  );
}

function SignOff({ order }: { order: Schemas['OrderView'] }) {
  const exporter = useRef<(() => string) | null>(null);
  const [signed, setSigned] = useState(false);
  const [refusing, setRefusing] = useState(false);
  const signOff = useSignOff(order.id);

  const submit = () => {
    const signaturePng = exporter.current?.();
    if (!signaturePng) return;
    signOff.mutate({ signaturePng, deviceTime: deviceTime() }, { onSuccess: () => replaceWith(routes.rate(order.id)) });
  };
  return (
    <View className="screen">
      <ProblemNotice error={signOff.error} />
      {order.visit ? <StepSummary serviceName={order.serviceName} visit={order.visit} /> : null}
      <View className="card">
        <View className="card-title">客户签名</View>
        <SignaturePad onChange={setSigned} exporter={exporter} />
      </View>
      <Button id="refuse-sign-off" kind="quiet" block onClick={() => setRefusing(true)}>
        还不满意，先不签收
      </Button>
      {refusing && order.visit ? (
        <RefusalSheet orderId={order.id} steps={order.visit.steps} onClose={() => setRefusing(false)} />
      ) : null}
      <BottomBar note="签名即表示您已检查并接收本次服务成果">
        <Button id="submit-signature" block disabled={!signed} busy={signOff.isPending} onClick={submit}>
          确认签收
        </Button>
      </BottomBar>
    </View>
  );
}
