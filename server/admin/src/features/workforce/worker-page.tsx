import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Avatar } from '../../components/avatar';
import { BackButton } from '../../components/back-button';
import { Page } from '../../components/page';
import { QueryView } from '../../components/query-view';
import { BlockSkeleton } from '../../components/skeleton';
import { may } from '../../lib/access';
import { useSession } from '../../lib/session';
import { ContactCard } from '../crm/contact-card';
import { ExecutionCard } from '../fieldwork/execution/execution-card';
import { AbsencesCard } from './absences-card';
import { getWorker, type WorkerFile } from './api/get-worker';
import { CertificatesCard } from './certificates-card';
import { AbsenceDialog } from './change/absence-dialog';
import { BlockDialog } from './fitness/block-dialog';
import { ReplanCard } from './replan-card';
import { ShiftsCard } from './shifts-card';
import styles from './worker-page.module.css';

/** One worker: the next two weeks, absences, certificates, and visits that need somebody else. */
export function WorkerPage() {
  const { workerId = '' } = useParams();
  const { session } = useSession();
  const roles = session?.me.roles ?? [];
  const [asksAbsence, setAsksAbsence] = useState(false);
  const [blocks, setBlocks] = useState(false);
  const query = useQuery({
    queryKey: ['workforce', 'worker', workerId],
    queryFn: ({ signal }) => getWorker(workerId, signal),
  });
  const worker = query.data?.worker;
  const mayPlan = may(roles, 'workers.plan');

  return (
    <Page
      title={worker?.name ?? '服务人员'}
      lead={<BackButton fallback="/workers" />}
      aside={worker && <About worker={worker} />}
      actions={
        worker && (
          <>
            {may(roles, 'workers.block') && !worker.isBarred && (
              <Button danger onClick={() => setBlocks(true)}>
                列入黑名单
              </Button>
            )}
            <Button type="primary" onClick={() => setAsksAbsence(true)}>
              请假
            </Button>
          </>
        )
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={420} />}>
        {(file) => (
          <>
            <ReplanCard workerId={workerId} mayAssign={may(roles, 'orders.assign')} />
            <ShiftsCard file={file} mayPlan={mayPlan} />
            <ContactCard workerId={workerId} />
            <ExecutionCard workerId={workerId} />
            <div className={styles.columns}>
              <AbsencesCard file={file} mayPlan={mayPlan} />
              <CertificatesCard file={file} mayPlan={mayPlan} />
            </div>
          </>
        )}
      </QueryView>
      {blocks && worker && (
        <BlockDialog workerId={workerId} workerName={worker.name} onClose={() => setBlocks(false)} />
      )}
      {asksAbsence && worker && (
        <AbsenceDialog workerId={workerId} name={worker.name} onClose={() => setAsksAbsence(false)} />
      )}
    </Page>
  );
}

function About({ worker }: Pick<WorkerFile, 'worker'>) {
  return (
    <span className={styles.about}>
      <Avatar seed={worker.avatarSeed} size={28} />
      {worker.isBarred && <Tag color="error">黑名单，暂停派单</Tag>}
      {worker.level} · {worker.district} · {worker.phoneMasked} · {worker.skills.join('、') || '没有技能'}
    </span>
  );
}
