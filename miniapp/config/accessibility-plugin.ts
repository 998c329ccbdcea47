import path from 'node:path';

/** Where Taro finds this plugin: it loads plugins by their path. */
export const ACCESSIBILITY_PLUGIN = __filename;

const ARIA = { 'aria-label': '', 'aria-role': '', 'aria-hidden': '' };

interface PluginContext {
  registerMethod: (method: { name: string; fn: (platform: MiniPlatform) => void }) => void;
}

interface MiniPlatform {
  template: { mergeComponents: (ctx: PluginContext, components: Record<string, Record<string, string>>) => void };
  runtimePath: string | string[];
}

/**
 * Taro leaves the aria attributes out of its templates, so a screen reader would meet icon buttons without a name.
 * Taro numbers attributes by their position, so `accessibility-runtime.js` adds the same ones on the phone.
 */
export default function accessibilityPlugin(ctx: PluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      platform.template.mergeComponents(ctx, {
        View: ARIA,
        Button: ARIA,
        Image: ARIA,
        Input: ARIA,
        Textarea: ARIA,
        Switch: ARIA,
      });
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'accessibility-runtime.js')].flat();
    },
  });
}
