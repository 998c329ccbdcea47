import CopyOutlined from '@ant-design/icons/CopyOutlined';
import { App, Button } from 'antd';

/** Copies a number people pass on. Browsers allow it on https and on this computer only; elsewhere there is no button. */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const { message } = App.useApp();
  if (!('clipboard' in navigator)) return null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      message.success(`${name}已复制`);
    } catch {
      message.warning('浏览器没有允许复制，请手动选择后复制');
    }
  };
  return (
    <Button
      type="text"
      size="small"
      icon={<CopyOutlined />}
      aria-label={`复制${name}`}
      title={`复制${name}`}
      onClick={() => void copy()}
    />
  );
}
