import LogoutOutlined from '@ant-design/icons/LogoutOutlined';
import MenuFoldOutlined from '@ant-design/icons/MenuFoldOutlined';
import MenuUnfoldOutlined from '@ant-design/icons/MenuUnfoldOutlined';
import { Outlet, useNavigation } from 'react-router';
import { ClippedText } from '../components/clipped-text';
import { ActionBanner } from '../features/safety/action-banner';
import { AlarmBanner } from '../features/safety/alarm-banner';
import { may, roleNames } from '../lib/access';
import { endSession, useSession } from '../lib/session';
import { BrandMark } from './brand-mark';
import { NavigationMenu } from './navigation-menu';
import styles from './shell.module.css';
import { useNarrow } from './use-narrow';

/** The frame of every page: navigation by role on the left, the page on the right. */
export function Shell() {
  const { session } = useSession();
  const navigation = useNavigation();
  const { narrow, toggle } = useNarrow();
  if (!session) return null;
  const { me } = session;
  const name = me.staffName ?? me.nickname;

  return (
    <div className={styles.shell} data-narrow={narrow}>
      <a className={styles.skip} href="#main">
        跳到主要内容
      </a>
      <aside className={styles.side}>
        <div className={styles.brand}>
          <BrandMark size={28} />
          {!narrow && (
            <span>
              到位<small>管理后台</small>
            </span>
          )}
        </div>
        <nav aria-label="主导航" className={styles.nav}>
          <NavigationMenu roles={me.roles} narrow={narrow} />
        </nav>
        <div className={styles.foot}>
          {!narrow && (
            <div className={styles.person}>
              <ClippedText className={styles.personName}>{name}</ClippedText>
              <ClippedText className={styles.personRoles}>{roleNames(me.roles)}</ClippedText>
            </div>
          )}
          <div className={styles.tools}>
            <button type="button" onClick={() => endSession('signed_out')} aria-label="退出登录" title="退出登录">
              <LogoutOutlined />
            </button>
            <button
              type="button"
              onClick={toggle}
              aria-expanded={!narrow}
              aria-label={narrow ? '展开导航' : '收起导航'}
              title={narrow ? '展开导航' : '收起导航'}
            >
              {narrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
            </button>
          </div>
        </div>
      </aside>
      <main id="main" className={styles.main} aria-busy={navigation.state !== 'idle'}>
        {navigation.state !== 'idle' && <div className={styles.progress} />}
        {may(me.roles, 'safety.answer') && (
          <>
            <AlarmBanner />
            <ActionBanner />
          </>
        )}
        <Outlet />
      </main>
    </div>
  );
}
