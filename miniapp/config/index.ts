import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import path from 'node:path';
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin';
import { ProvidePlugin } from 'webpack';
import { ACCESSIBILITY_PLUGIN } from './accessibility-plugin';
import { tokensAsScss } from './tokens-as-scss';

const SHARED = path.resolve(__dirname, '../../shared/src');
/** Packages that ship syntax newer than the oldest WeChat runs. */
const MODERN_PACKAGES = /node_modules[\\/](@tanstack|zustand|uqr)[\\/]/;

/** Build of the mini-program. The only target is weapp; `dist` opens in WeChat DevTools as it is. */
export default defineConfig<'webpack5'>(async () => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'daowei',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2 },
    sourceRoot: 'src',
    outputRoot: 'dist',
    framework: 'react',
    plugins: [ACCESSIBILITY_PLUGIN],
    alias: { '@': path.resolve(__dirname, '../src'), '@daowei/shared': SHARED },
    copy: {
      patterns: [
        { from: 'src/sitemap.json', to: 'dist/sitemap.json' },
        // named by their path at run time: a map shows no picture that is written into the code
        { from: 'src/assets/map', to: 'dist/assets/map' },
      ],
      options: {},
    },
    env: {
      TARO_APP_API_ORIGIN: JSON.stringify(process.env.TARO_APP_API_ORIGIN ?? 'http://127.0.0.1:3000'),
    },
    sass: { data: tokensAsScss() },
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: true },
    mini: {
      compile: { include: [SHARED, (file: string) => MODERN_PACKAGES.test(file)] },
      // What pages share stays in the main package, which is far from its limit: splitting it into the sub-packages
      // copies it, and with the build cache it loses modules.
      optimizeMainPackage: { enable: false },
      // Class names are unique to a component, so the order of their files does not matter.
      miniCssExtractPluginOption: { ignoreOrder: true },
      // Sizes are real px: text and tap targets keep their size on a 320 px phone; widths flex instead.
      postcss: {
        pxtransform: { enable: false, config: {} },
        url: { enable: true, config: { limit: 10240 } },
      },
      webpackChain(chain) {
        chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin);
        chain
          .plugin('abort-controller')
          .use(ProvidePlugin, [
            { AbortController: [path.resolve(__dirname, 'abort-controller.js'), 'AbortController'] },
          ]);
        // `shared` is NodeNext source: its imports say `.js` and mean `.ts`.
        chain.resolve.set('extensionAlias', { '.js': ['.ts', '.tsx', '.js'] });
      },
    },
  };
  return config;
});
