import type { Schemas } from '@daowei/shared/api/client';
import { ProblemNotice } from '@/components/notice';
import { useTellHome } from '../api';
import { HomeChoice } from '../parts/home-choice';

/** Until the worker sets out, who lives in the home can be told anew. */
export function HomeCard({ order }: { order: Schemas['OrderView'] }) {
  const telling = useTellHome(order.id);
  const chosen = telling.isPending ? telling.variables : order.homeGroups;
  return (
    <>
      <ProblemNotice error={telling.error} />
      <HomeChoice
        options={order.homeOptions}
        chosen={chosen}
        onChoose={(groups) => {
          // the words of one tap are waited for: the next one starts from them
          if (!telling.isPending) telling.mutate(groups);
        }}
      />
    </>
  );
}
