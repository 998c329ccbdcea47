import { Progress } from 'antd';
import type { Schemas } from '@daowei/shared/api/client';
import { color } from '@daowei/shared/design/tokens';
import { distanceText } from '@daowei/shared/kernel/geo';
import { HOME_GROUP_NAMES } from '@daowei/shared/rules/home-groups';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { useToday } from '../../lib/clock';
import { dayAndTime, fullStamp } from '../../lib/time';
import { LEVELS } from '../catalog/service-words';
import { StepPhotos } from './step-photos';
import styles from './visit-card.module.css';
import { VISIT_STATES } from './visit-states';

type Visit = Schemas['VisitProgress'];

/** The visit's milestones in the order they happen. */
const MILESTONES = [
  { name: '出发', at: (visit: Visit) => visit.departedAt },
  { name: '到达', at: (visit: Visit) => visit.arrivedAt },
  { name: '开始', at: (visit: Visit) => visit.startedAt },
  { name: '服务人员签字', at: (visit: Visit) => visit.workerSignedAt },
  { name: '客户签收', at: (visit: Visit) => visit.customerSignedAt },
] as const;

/** Said with the place where that is known. */
function etaOf(visit: Visit): string {
  return visit.state === 'departed' && visit.etaAt && !visit.onTheWay
    ? `预计 ${clockTime(new Date(visit.etaAt))} 到达`
    : '';
}

/** Where the worker was seen last on the way; null while nobody is seen there. */
function wayOf({ state, onTheWay, etaAt }: Visit): string | null {
  if (state !== 'departed' || !onTheWay) return null;
  const eta = etaAt ? `，预计${clockTime(new Date(etaAt))}到` : '';
  return `在路上：离约定地点约${distanceText(onTheWay.metresLeft)}，${clockTime(new Date(onTheWay.seenAt))}${eta}`;
}

/** How the visit is going: milestones, steps of the standard, and the photos that prove them. */
export function VisitCard({ visit }: { visit: Visit | null }) {
  const today = useToday();
  if (!visit) {
    return (
      <Card title="上门进度">
        <NothingHere compact title="服务人员确认后，从出发到签收的每一步都会出现在这里。" />
      </Card>
    );
  }
  return (
    <Card title="上门进度" note={[VISIT_STATES[visit.state], etaOf(visit)].filter(Boolean).join(' · ')}>
      <ol className={styles.milestones}>
        {MILESTONES.map(({ name, at }) => {
          const iso = at(visit);
          return (
            <li key={name} data-done={iso !== null}>
              <span>{name}</span>
              {iso ? (
                <time dateTime={iso} title={fullStamp(iso)}>
                  {dayAndTime(iso, today)}
                </time>
              ) : (
                <span className={styles.quiet}>—</span>
              )}
            </li>
          );
        })}
      </ol>
      {wayOf(visit) && <p className={styles.way}>{wayOf(visit)}</p>}
      <div className={styles.progress}>
        <span>
          服务步骤 {visit.doneSteps}/{visit.totalSteps}
          {visit.level ? `，${LEVELS[visit.level]}标准` : visit.customerSignedAt ? '，未达银牌标准' : ''}
        </span>
        <Progress
          aria-label="服务步骤进度"
          percent={visit.totalSteps === 0 ? 0 : (visit.doneSteps / visit.totalSteps) * 100}
          showInfo={false}
          size="small"
          strokeColor={color.brand}
        />
      </div>
      <ol className={styles.steps}>
        {visit.steps.map((step, index) => (
          <li key={step.id} data-done={step.doneAt !== null}>
            <span className={styles.index} aria-hidden="true">
              {step.doneAt ? '✓' : index + 1}
            </span>
            <div className={styles.step}>
              <p>
                {step.title}
                {step.demands.group && <span className={styles.quiet}>（{HOME_GROUP_NAMES[step.demands.group]}）</span>}
                {step.doneAt && (
                  <time className={styles.quiet} dateTime={step.doneAt} title={fullStamp(step.doneAt)}>
                    {' '}
                    {dayAndTime(step.doneAt, today)}
                  </time>
                )}
              </p>
              {evidenceOf(step).map((line) => (
                <p key={line} className={styles.note}>
                  {line}
                </p>
              ))}
              {step.note && <p className={styles.note}>{step.note}</p>}
              {step.photos.length > 0 && <StepPhotos title={step.title} photos={step.photos} />}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What was measured and read off, and why a step was left out. */
function evidenceOf({ demands, dose, certificateNo, skipReason, rooms }: Schemas['VisitStepView']): string[] {
  return [
    ...(skipReason === null ? [] : [`没有做：${skipReason}`]),
    ...(rooms.length === 0 ? [] : [rooms.map(roomWords).join('、')]),
    ...(dose !== null && demands.dose
      ? [`${demands.dose.name}${dose}${demands.dose.unit}，上限${demands.dose.cap}${demands.dose.unit}`]
      : []),
    ...(certificateNo === null ? [] : [`${demands.material ?? '材料'}合格证${certificateNo}`]),
  ];
}

const roomWords = ({ name, doneAt, scanned }: Schemas['VisitRoomView']): string =>
  `${name}${doneAt ? (scanned ? '✓扫码' : '✓') : '未打勾'}`;
