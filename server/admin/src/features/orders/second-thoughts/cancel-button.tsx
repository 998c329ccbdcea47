import { Button } from 'antd';
import { useState } from 'react';
import { CancelModal } from './cancel-modal';

/** Calls a paid booking off for the company's own fault. */
export function CancelButton({ orderId }: { orderId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        取消并退款
      </Button>
      {open && <CancelModal orderId={orderId} onClose={() => setOpen(false)} />}
    </>
  );
}
