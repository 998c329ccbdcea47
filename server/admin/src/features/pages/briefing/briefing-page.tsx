import PrinterOutlined from '@ant-design/icons/PrinterOutlined';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { addDays, isLocalDate, localDate } from '@daowei/shared/kernel/local-date';
import { useSearchParams } from 'react-router';
import { Card } from '../../../components/card';
import { LiveMark } from '../../../components/live-mark';
import { NothingHere } from '../../../components/nothing-here';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { RowsSkeleton } from '../../../components/skeleton';
import { may } from '../../../lib/access';
import { useToday } from '../../../lib/clock';
import { live } from '../../../lib/live';
import { useSession } from '../../../lib/session';
import { dayWords } from '@daowei/shared/kernel/time-words';
import { getBriefing, type Briefing } from '../api/briefing';
import styles from './briefing-page.module.css';
import { BriefingVisits } from './briefing-visits';

/** One page to read out in the morning, and to print: every booking is ticked off. */
export function BriefingPage() {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const { session } = useSession();
  const asked = search.get('day') ?? '';
  const day = isLocalDate(asked) ? localDate(asked) : today;
  const query = useQuery({
    queryKey: ['pages', 'briefing', day],
    queryFn: ({ signal }) => getBriefing(day, signal),
    ...live,
  });
  const go = (days: number): void => setSearch({ day: addDays(day, days) });

  return (
    <Page
      title="每日晨会"
      aside={<span className={styles.day}>{dayWords(day)}</span>}
      actions={
        <span className={styles.actions}>
          <LiveMark query={query} />
          <Button onClick={() => go(-1)}>前一天</Button>
          <Button onClick={() => go(1)}>后一天</Button>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            打印
          </Button>
        </span>
      }
    >
      <QueryView query={query} skeleton={<RowsSkeleton rows={12} />}>
        {(briefing) => <Content briefing={briefing} mayTick={may(session?.me.roles ?? [], 'briefing.tick')} />}
      </QueryView>
    </Page>
  );
}

function Content({ briefing, mayTick }: { briefing: Briefing; mayTick: boolean }) {
  const { visits, onDuty, unconfirmed, others, certificates } = briefing;
  const ticked = visits.filter(({ tick }) => tick).length;
  const risky = visits.filter(({ risks }) => risks.length > 0);
  return (
    <>
      <p className={styles.lead} role="status">
        在岗 {onDuty} 人，{visits.length} 单上门；{unconfirmed} 单还没有人接，{risky.length} 单有风险；已核对 {ticked} /{' '}
        {visits.length}
      </p>
      {others.map((text) => (
        <Alert key={text} type="warning" showIcon title={text} />
      ))}
      {visits.length === 0 ? (
        <NothingHere title="这一天没有要上门的预约" />
      ) : (
        <BriefingVisits visits={visits} mayTick={mayTick} />
      )}
      <Card title="证件提醒" note="已过期的不会派单">
        {certificates.length === 0 ? (
          <NothingHere compact title="一周内没有证件到期" />
        ) : (
          <ul className={styles.certificates}>
            {certificates.map(({ workerId, workerName, kind, expiresOn, daysLeft }) => (
              <li key={`${workerId} ${kind}`}>
                {workerName}：{kind}
                {daysLeft < 0 ? `已过期 ${-daysLeft} 天` : daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`}（
                {expiresOn}）
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
