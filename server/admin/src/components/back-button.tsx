import ArrowLeftOutlined from '@ant-design/icons/ArrowLeftOutlined';
import { Button } from 'antd';
import { useLocation, useNavigate } from 'react-router';

/** Back to where one came from, filters and all; a page opened by its address leads to `fallback`. */
export function BackButton({ fallback }: { fallback: string }) {
  const navigate = useNavigate();
  const { key } = useLocation();
  const isFirstPage = key === 'default';
  return (
    <Button
      type="text"
      icon={<ArrowLeftOutlined />}
      aria-label="返回"
      title="返回"
      onClick={() => void (isFirstPage ? navigate(fallback) : navigate(-1))}
    />
  );
}
