import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import { Card } from '../../components/card';
import { NothingHere } from '../../components/nothing-here';
import { sentenceOf } from '../../lib/api-failure';
import type { WorkerFile } from './api/get-worker';
import { revealCertificate } from './api/reveal-certificate';
import { CertificateTag } from './certificate-tag';
import { CertificateDialog } from './change/certificate-dialog';
import { EndCertificateDialog } from './change/end-dialogs';
import styles from './worker-page.module.css';

type Certificate = Schemas['CertificateView'];
type Opened = { readonly what: 'add' } | { readonly what: 'renew' | 'end'; readonly certificate: Certificate };

interface Props {
  file: WorkerFile;
  mayPlan: boolean;
}

/** What the worker holds, until when; numbers stay masked until somebody with a reason looks. */
export function CertificatesCard({ file: { worker, certificates, certificateKinds }, mayPlan }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = (): void => setOpened(null);
  return (
    <Card
      title="证件"
      actions={
        mayPlan && (
          <Button size="small" onClick={() => setOpened({ what: 'add' })}>
            登记证件
          </Button>
        )
      }
    >
      {certificates.length === 0 ? (
        <NothingHere compact title="没有登记证件" />
      ) : (
        <ul className={styles.rows}>
          {certificates.map((certificate) => (
            <li key={certificate.id} className={styles.row}>
              <span className={styles.text}>
                <CertificateTag certificate={certificate} />
                有效期到 {certificate.expiresOn}{' '}
                {certificate.photoUrl && (
                  <a href={certificate.photoUrl} target="_blank" rel="noreferrer">
                    看照片
                  </a>
                )}{' '}
                <CertificateNumber certificate={certificate} mayReveal={mayPlan} />
              </span>
              {mayPlan && (
                <>
                  <Button size="small" onClick={() => setOpened({ what: 'renew', certificate })}>
                    续期
                  </Button>
                  <Button size="small" onClick={() => setOpened({ what: 'end', certificate })}>
                    停用
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {opened?.what === 'end' && (
        <EndCertificateDialog
          workerId={worker.id}
          name={worker.name}
          certificate={opened.certificate}
          onClose={close}
        />
      )}
      {(opened?.what === 'add' || opened?.what === 'renew') && (
        <CertificateDialog
          workerId={worker.id}
          name={worker.name}
          kinds={certificateKinds}
          kind={opened.what === 'renew' ? opened.certificate.kind : undefined}
          onClose={close}
        />
      )}
    </Card>
  );
}

function CertificateNumber({ certificate, mayReveal }: { certificate: Certificate; mayReveal: boolean }) {
  const reveal = useMutation({ mutationFn: () => revealCertificate(certificate.id) });
  return (
    <span className={styles.quiet}>
      编号 {reveal.data?.number ?? certificate.numberMasked}
      {mayReveal && !reveal.data && (
        <Button
          type="link"
          size="small"
          loading={reveal.isPending}
          title="查看会留下记录"
          onClick={() => reveal.mutate()}
        >
          查看
        </Button>
      )}
      {reveal.error && <span role="alert">{sentenceOf(reveal.error)}</span>}
    </span>
  );
}
