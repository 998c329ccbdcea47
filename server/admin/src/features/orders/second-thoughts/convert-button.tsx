import { Button } from 'antd';
import { useState } from 'react';
import { ConvertModal } from './convert-modal';

/** 转为上门 for a customer who called: a video did not solve it. */
export function ConvertButton({ orderId }: { orderId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>转为上门</Button>
      {open && <ConvertModal orderId={orderId} onClose={() => setOpen(false)} />}
    </>
  );
}
