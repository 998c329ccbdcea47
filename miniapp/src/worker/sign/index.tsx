import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { BottomBar } from '@/components/bottom-bar';
import { Button } from '@/components/button';
import { Notice, ProblemNotice } from '@/components/notice';
import { SignaturePad } from '@/components/signature-pad';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { StepSummary } from '@/components/step-summary';
import { deviceTime } from '@/lib/clock';
import { yuan } from '@/lib/money';
import { goBack } from '@/lib/routes';
import { useWorkerSign, useWorkerVisit } from '../api';
import { workerPage } from '../worker-page';

/** The worker signs for the work before the customer does. */
function WorkerSignPage() {
  const id = useRouter().params.id ?? '';
  const visit = useWorkerVisit(id, false);
  if (visit.data) return <Sign visit={visit.data} />;
  if (visit.isError)
    return <Failure error={visit.error} busy={visit.isFetching} onRetry={() => void visit.refetch()} />;
  return (
    <View className="screen">
      <SkeletonCards count={2} />
    </View>
  );
}

function Sign({ visit }: { visit: Schemas['WorkerVisit'] }) {
  const exporter = useRef<(() => string) | null>(null);
  const [signed, setSigned] = useState(false);
  const sign = useWorkerSign(visit.orderId);
  const submit = () => {
    const signaturePng = exporter.current?.();
    if (signaturePng) sign.mutate({ signaturePng, deviceTime: deviceTime() }, { onSuccess: goBack });
  };
  return (
    <View className="screen">
      <ProblemNotice error={sign.error} />
      <StepSummary serviceName={visit.serviceName} visit={visit.progress} />
      <OwedNotice visit={visit} />
      <View className="card">
        <View className="card-title">服务人员签名</View>
        <SignaturePad onChange={setSigned} exporter={exporter} />
      </View>
      <BottomBar note="签名即表示以上步骤已按标准完成">
        <Button id="submit-signature" size="large" block disabled={!signed} busy={sign.isPending} onClick={submit}>
          签字，请客户验收
        </Button>
      </BottomBar>
    </View>
  );
}

/** What the customer still pays after both have signed, so that nobody is surprised. */
function OwedNotice({ visit: { bill } }: { visit: Schemas['WorkerVisit'] }) {
  if (bill.afterVisitFen === 0) return null;
  return (
    <Notice tone="wait" id="still-owed">
      双方签字后，客户还需付尾款{yuan(bill.afterVisitFen)}，在客户手机上支付，请不要收现金
    </Notice>
  );
}

export default workerPage(WorkerSignPage);
