import { Spin } from 'antd';

/** While the code of the first page is on its way. */
export function FirstLoad() {
  return (
    <div style={{ display: 'grid', placeItems: 'center', height: '100%' }} role="status" aria-label="正在打开页面">
      <Spin />
    </div>
  );
}
