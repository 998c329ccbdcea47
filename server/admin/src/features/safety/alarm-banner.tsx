import AlertOutlined from '@ant-design/icons/AlertOutlined';
import { Link } from 'react-router';
import { useNow } from '../../lib/clock';
import type { SosCard } from './api/sos';
import styles from './alarm-banner.module.css';
import { useAlarms } from './use-alarms';
import { useAlarmSound } from './use-alarm-sound';
import { waitingFor } from './waiting-for';

/** Over every page of whoever answers for safety: red and loud while nobody has taken a call, quiet while one goes on. */
export function AlarmBanner() {
  const { data } = useAlarms();
  const items = data?.items ?? [];
  const calling = items.filter(({ state }) => state === 'calling');
  useAlarmSound(calling.length > 0);
  if (items.length === 0) return null;
  return (
    <div className={styles.banner} data-ringing={calling.length > 0} role="alert" data-testid="sos-banner">
      <AlertOutlined className={styles.mark} />
      {calling[0] ? <Calling sos={calling[0]} more={calling.length - 1} /> : <Going count={items.length} />}
    </div>
  );
}

function Calling({ sos, more }: { sos: SosCard; more: number }) {
  const now = useNow(1);
  return (
    <>
      <strong className={styles.words}>
        {sos.workerName} 紧急求助 · {sos.addressShort} · 已等待{waitingFor(sos.raisedAt, now)}
        {sos.silent && ' · 静默求助，不要回拨本人'}
        {more > 0 && ` · 另有${more}起`}
      </strong>
      <Link className={styles.take} to={`/safety/sos/${sos.id}`}>
        立即接警
      </Link>
    </>
  );
}

function Going({ count }: { count: number }) {
  return (
    <>
      <span className={styles.words}>{count}起求助正在处理</span>
      <Link className={styles.take} to="/safety">
        查看
      </Link>
    </>
  );
}
