import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { ProblemNotice } from '@/components/notice';
import { SkeletonCards } from '@/components/skeleton';
import { Failure } from '@/components/state';
import { useAgreement, useSignAgreement } from './api';
import { Clauses } from './clauses';
import { SignForm } from './sign-form';
import { SignedCard } from './signed-card';

/** The agreement of one booking: read and signed before the visit, read again ever after. */
export default function AgreementPage() {
  const id = useRouter().params.id ?? '';
  const agreement = useAgreement(id);
  const signing = useSignAgreement(id);
  if (agreement.isError && !agreement.data) {
    return <Failure error={agreement.error} busy={agreement.isFetching} onRetry={() => void agreement.refetch()} />;
  }
  if (!agreement.data) {
    return (
      <View className="screen">
        <SkeletonCards count={2} lines={5} />
      </View>
    );
  }
  const { data } = agreement;
  return (
    <View className="screen">
      <ProblemNotice error={signing.error} />
      <Clauses agreement={data} />
      {data.signature ? (
        <SignedCard agreement={data} signature={data.signature} />
      ) : (
        // another text starts with nothing ticked
        <SignForm key={data.hash} agreement={data} busy={signing.isPending} onSign={(given) => signing.mutate(given)} />
      )}
    </View>
  );
}
