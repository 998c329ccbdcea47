import { Descriptions } from 'antd';
import type { ServiceContent } from './api/get-service';
import { factsOf } from './differences';

/** All that a version says, in the order of the form. */
export function ContentFacts({ content }: { content: ServiceContent }) {
  const items = factsOf(content).map(({ field, text }) => ({ key: field, label: field, children: text }));
  return <Descriptions bordered size="small" column={1} items={items} />;
}
