/* global App, wx, getApp, globalThis */
const log = [];

App({
  globalData: { log },
  note(text) {
    log.push(text);
  },
  onLaunch(options) {
    log.push(`launch ${options.path} ${options.scene} ${JSON.stringify(options.query)}`);
    // A polyfill must be in scope of every module that is loaded later, and of those loaded before.
    globalThis.Polyfilled = function Polyfilled() {
      this.works = true;
    };
    wx.onAppShow(() => log.push('wx.onAppShow'));
  },
  onShow() {
    log.push('show');
  },
  onHide() {
    log.push('hide');
  },
  onError(error) {
    log.push(`error ${error.split('\n')[0]}`);
  },
  onUnhandledRejection({ reason }) {
    log.push(`rejection ${reason.message}`);
  },
  onPageNotFound({ path }) {
    log.push(`not found ${path}`);
    wx.reLaunch({ url: '/pages/events/index?from=notfound' });
  },
  same() {
    return getApp() === this;
  },
});
