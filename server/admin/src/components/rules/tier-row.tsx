import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import styles from './rules.module.css';

interface Props {
  /** told apart for those who hear the page: `第1档` */
  name: string;
  because: string;
  longestReason: number;
  /** one tier always stays: it holds whenever no other does */
  stays: boolean;
  onBecause: (because: string) => void;
  onRemove: () => void;
  /** the numbers */
  children: ReactNode;
}

/** One tier of an editor: its numbers, and what the customer reads. */
export function TierRow({ name, because, longestReason, stays, onBecause, onRemove, children }: Props) {
  return (
    <li className={styles.tier} aria-label={name}>
      <span className={styles.muted}>{name}</span>
      {children}
      <Input
        className={styles.reason}
        aria-label={`${name}理由`}
        placeholder="给客户看的理由"
        maxLength={longestReason}
        value={because}
        onChange={({ target }) => onBecause(target.value)}
      />
      <Button type="text" aria-label={`删除${name}`} icon={<DeleteOutlined />} disabled={stays} onClick={onRemove} />
    </li>
  );
}
