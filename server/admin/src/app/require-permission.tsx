import { Button, Result } from 'antd';
import { Outlet, useNavigate } from 'react-router';
import { may, type Permission } from '../lib/access';
import { useSession } from '../lib/session';

/** Says kindly that a page belongs to other roles. */
export function RequirePermission({ needs }: { needs: Permission }) {
  const { session } = useSession();
  const navigate = useNavigate();
  if (may(session?.me.roles ?? [], needs)) return <Outlet />;
  return (
    <Result
      status="info"
      title="这个页面不在您的职责范围内"
      subTitle="如果工作需要，请联系管理员为您开通相应角色。"
      extra={<Button onClick={() => navigate('/')}>回到首页</Button>}
    />
  );
}
