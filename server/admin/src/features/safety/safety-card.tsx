import { Button } from 'antd';
import { useState } from 'react';
import { Card } from '../../components/card';
import { OpenIncidentModal } from './open-incident-modal';

/** On a visit's page: something happened there and nobody has opened a file yet. */
export function SafetyCard({ orderId }: { orderId: string }) {
  const [opening, setOpening] = useState(false);
  return (
    <Card
      title="安全"
      note="有人受伤、物品损坏或受到威胁时立案"
      actions={<Button onClick={() => setOpening(true)}>登记安全事件</Button>}
    >
      {opening && <OpenIncidentModal origin={{ orderId }} onClose={() => setOpening(false)} />}
    </Card>
  );
}
