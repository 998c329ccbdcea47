import type { ConfigProviderProps } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { theme } from './theme';

/** How antd looks and speaks on every page. */
export const look: ConfigProviderProps = {
  locale: zhCN,
  theme,
  componentSize: 'middle',
  button: { autoInsertSpace: false },
};
