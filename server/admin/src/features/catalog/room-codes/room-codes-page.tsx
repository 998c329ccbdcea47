import PrinterOutlined from '@ant-design/icons/PrinterOutlined';
import { roomCode } from '@daowei/shared/rules/rooms';
import { useQuery } from '@tanstack/react-query';
import { Button, QRCode } from 'antd';
import { useParams } from 'react-router';
import { BackButton } from '../../../components/back-button';
import { NothingHere } from '../../../components/nothing-here';
import { Page } from '../../../components/page';
import { QueryView } from '../../../components/query-view';
import { BlockSkeleton } from '../../../components/skeleton';
import { getService, type ServiceContent } from '../api/get-service';
import styles from './room-codes-page.module.css';
import { roomsOf } from './rooms-of';

/** CSS pixels; 40 mm on paper, which a phone reads at arm's length. */
const CODE_SIZE = 152;

/** The codes of a service's rooms, to print, cut out and put up: one is good in every home. */
export function RoomCodesPage() {
  const { serviceId = '' } = useParams();
  const query = useQuery({
    queryKey: ['services', serviceId],
    queryFn: ({ signal }) => getService(serviceId, signal),
  });
  const newest = query.data?.versions[0];
  return (
    <Page
      title="房间码"
      lead={<BackButton fallback={`/services/${serviceId}`} />}
      aside={newest && <span className={styles.quiet}>{`${newest.content.name} 第${newest.version}版`}</span>}
      actions={
        newest &&
        roomsOf(newest.content).length > 0 && (
          <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
            打印
          </Button>
        )
      }
    >
      <QueryView query={query} skeleton={<BlockSkeleton height={480} />}>
        {({ versions }) => <Sheet content={versions[0]!.content} />}
      </QueryView>
    </Page>
  );
}

function Sheet({ content }: { content: ServiceContent }) {
  const rooms = roomsOf(content);
  if (rooms.length === 0) {
    return (
      <NothingHere title="这项服务没有要逐项打勾的房间" hint="在“改服务”的步骤里写上房间或5S项目，这里就有码可印。" />
    );
  }
  return (
    <>
      <p className={styles.how}>用A4纸打印，沿虚线剪开。同名的码每家通用，房间改了名字再重新打印。</p>
      <ul className={styles.sheet} aria-label="要打印的房间码">
        {rooms.map(({ name, steps }) => (
          <li key={name} className={styles.label}>
            <strong className={styles.name}>{name}</strong>
            <QRCode
              className={styles.code}
              type="svg"
              errorLevel="M"
              size={CODE_SIZE}
              bordered={false}
              value={roomCode(name)}
              aria-label={`${name}的房间码`}
            />
            <span className={styles.service}>{content.name}</span>
            <span className={styles.quiet}>{steps.join('、')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
