import type { ThemeConfig } from 'antd';
import { color, fontFamily, radius, shadow } from '@daowei/shared/design/tokens';

/** The design tokens in antd's words: one jade for actions, amber for waiting, red only for danger. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: color.brand,
    colorInfo: color.brand,
    colorSuccess: color.brand,
    colorWarning: color.accent,
    colorError: color.danger,
    colorPrimaryBg: color.brandSoft,
    colorPrimaryBgHover: color.brandTint,
    colorInfoBg: color.brandSoft,
    colorInfoBorder: color.brandTint,
    colorSuccessBg: color.brandSoft,
    colorSuccessBorder: color.brandTint,
    colorWarningBg: color.accentSoft,
    colorWarningBorder: color.accentTint,
    colorErrorBg: color.dangerSoft,
    colorLink: color.brand,
    colorLinkHover: color.brandStrong,
    colorLinkActive: color.brandStrong,
    colorText: color.ink,
    colorTextSecondary: color.inkMuted,
    colorTextTertiary: color.inkMuted,
    colorTextDescription: color.inkMuted,
    colorTextPlaceholder: color.inkMuted,
    colorBorder: color.inkFaint,
    colorBorderSecondary: color.line,
    colorSplit: color.line,
    colorBgLayout: color.canvas,
    colorFillAlter: color.canvas,
    controlItemBgActive: color.brandSoft,
    controlItemBgHover: color.sunken,
    fontFamily,
    fontSize: 13,
    borderRadius: radius.small,
    borderRadiusLG: radius.medium,
    boxShadowSecondary: shadow.raised,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
  },
  components: {
    Table: {
      // the words of an empty table are read, too
      colorTextDisabled: color.inkMuted,
      headerBg: color.canvas,
      headerColor: color.inkMuted,
      headerSplitColor: 'transparent',
      rowHoverBg: color.brandSoft,
      cellPaddingBlockSM: 7,
      cellPaddingInlineSM: 10,
      fontWeightStrong: 500,
    },
    Segmented: { trackBg: color.line },
    Drawer: { paddingLG: 20 },
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
  },
};

/** Makes every token a CSS variable, `color.inkMuted` -> `--dw-ink-muted`, for the style sheets of this page. */
export function publishTokens(root: HTMLElement): void {
  for (const [name, value] of Object.entries(color)) {
    root.style.setProperty(`--dw-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
  root.style.setProperty('--dw-font', fontFamily);
  root.style.setProperty('--dw-radius', `${radius.medium}px`);
  root.style.setProperty('--dw-shadow-card', shadow.card);
  root.style.setProperty('--dw-shadow-raised', shadow.raised);
}
