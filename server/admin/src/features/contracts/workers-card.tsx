import { Timeline } from 'antd';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import type { AdminContract } from './api/contracts';
import { ReplacementWords } from './replacement-words';

/** Who came one after the other and why, and the wish that waits for an answer. */
export function WorkersCard({ contract, mayRead }: { contract: AdminContract; mayRead: boolean }) {
  const today = useToday();
  const { workers, replacement, hasWords } = contract;
  const asked = replacement?.state === 'asked' ? replacement : null;
  return (
    <Card title="服务人员" note={asked ? `客户想换人，${dayAndTime(asked.answerBy, today)}前答复` : undefined}>
      {asked && (
        <p>
          {asked.reason}（{dayAndTime(asked.askedAt, today)}提出）
        </p>
      )}
      {asked && hasWords && mayRead && <ReplacementWords contractId={contract.id} />}
      {workers.length === 0 ? (
        <NothingHere compact title="从开始到现在没有换过人。" />
      ) : (
        <Timeline
          items={workers.map(({ names, since, because }) => ({
            children: (
              <>
                <b>{names.join('、') || '还没有人'}</b> {since ? `${dayAndTime(since, today)}起` : '从开始'}
                {because && <div>{because}</div>}
              </>
            ),
          }))}
        />
      )}
    </Card>
  );
}
