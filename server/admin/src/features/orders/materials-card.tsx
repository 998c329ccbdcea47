import type { Schemas } from '@daowei/shared/api/client';
import { MATERIAL_BRINGER_NAMES } from '@daowei/shared/rules/materials';
import { Tag } from 'antd';
import { Card } from '../../components/card';
import { CopyButton } from '../../components/copy-button';
import { NothingHere } from '../../components/nothing-here';
import { useToday } from '../../lib/clock';
import { dayAndTime } from '../../lib/time';
import styles from './agreement-card.module.css';
import { Signature } from './signature';

/** What the customer asked to be worked with, in which version, and who signed it when; nothing where nothing ever was. */
export function MaterialsCard({ materials }: { materials: Schemas['MaterialsView'] }) {
  const today = useToday();
  const { version, items, signature, changedAt, mayChange } = materials;
  if (version === 0 || changedAt === null) return null;
  return (
    <Card
      title="指定用料"
      note={`第 ${version} 版，${dayAndTime(changedAt, today)}${signature ? '签署' : '撤回'}${mayChange ? '；出发前客户还可以改' : ''}`}
    >
      {signature ? (
        <>
          <ul className={styles.materials}>
            {items.map(({ id, name, note, by }) => (
              <li key={id}>
                <Tag>{MATERIAL_BRINGER_NAMES[by]}</Tag>
                {name}
                {note && <span className={styles.note}>{note}</span>}
              </li>
            ))}
          </ul>
          <Signature signature={signature} />
          <p className={styles.hash}>
            清单指纹 <code>{signature.hash}</code>
            <CopyButton text={signature.hash} name="清单指纹" />
          </p>
        </>
      ) : (
        <NothingHere compact title="客户已撤回，按公司标准用料服务；先前的版本在进度和证据里。" />
      )}
    </Card>
  );
}
