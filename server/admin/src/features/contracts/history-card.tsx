import { Timeline } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';

/** What happened to the package, newest first, in the words the customer reads. */
export function HistoryCard({ facts }: { facts: readonly Schemas['ContractFact'][] }) {
  const today = useToday();
  return (
    <Card title="历史" note={`${facts.length} 条，最新在上`}>
      {facts.length === 0 && <NothingHere compact title="还没有记录。" />}
      <Timeline
        items={facts.map(({ text, actor, happenedAt }) => ({
          children: (
            <>
              {text}
              <div>
                {dayAndTime(happenedAt, today)} · {actor}
              </div>
            </>
          ),
        }))}
      />
    </Card>
  );
}
