import { memo } from 'react';
import { Card } from '../../../components/card';
import type { ServiceWords } from '../api/get-words';
import { AgreementFields, ListFields, OfferFields, StandardFields } from './basic-fields';
import { AddOnRows, PackageRows, StepRows } from './row-fields';

interface Props {
  words: ServiceWords;
  /** what the first card says beside its title */
  note: string;
}

/**
 * Every field of a service. Drawn once: what is written lives in the form, and only what depends on it (the flaws and
 * differences below, the terms of a way of pricing) looks again.
 */
export const ServiceFields = memo(function ServiceFields({ words, note }: Props) {
  return (
    <>
      <Card title="给客户看的" note={note}>
        <OfferFields />
        <ListFields />
      </Card>
      <Card title="附加项目">
        <AddOnRows />
      </Card>
      <Card title="套餐">
        <PackageRows />
      </Card>
      <Card title="谁来做，做到什么标准">
        <StandardFields words={words} />
        <StepRows />
      </Card>
      <Card title="服务协议" note="条款里写的提前时间和次数，要和下面的数字一致">
        <AgreementFields />
      </Card>
    </>
  );
});
