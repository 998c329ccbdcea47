import { Button, Result } from 'antd';

/**
 * Shown when a page could not be drawn. The usual cause is a new release: the chunks this tab
 * knows are gone, and loading the page again fetches the new ones.
 */
export function BrokenPage() {
  return (
    <Result
      status="warning"
      title="页面没有打开"
      subTitle="可能是系统刚刚更新，或网络中断。刷新后继续，已提交的内容不会丢失。"
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          刷新页面
        </Button>
      }
    />
  );
}
