import { Button } from 'antd';
import { useState } from 'react';
import type { AdminOrder } from '../api/get-order';
import { MoveModal } from './move-modal';

/** 延时预定 for a customer who called. */
export function MoveButton({ order }: { order: AdminOrder }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>延时预定</Button>
      {open && <MoveModal order={order} onClose={() => setOpen(false)} />}
    </>
  );
}
