/* global Page, wx, getApp, getCurrentPages */
Page({
  data: { text: '', heard: '' },
  onLoad(options) {
    getApp().note('detail load');
    this.setData({
      text: `${options.id} ${options.name} ${decodeURIComponent(options.name || '')} depth ${getCurrentPages().length}`,
    });
    const channel = this.getOpenerEventChannel();
    channel.on('greet', (greeting) => this.setData({ heard: greeting }));
    channel.emit('loaded', 'detail');
  },
  onShow() {
    getApp().note('detail show');
  },
  onReady() {
    getApp().note('detail ready');
  },
  onHide() {
    getApp().note('detail hide');
  },
  onUnload() {
    getApp().note('detail unload');
  },
  deeper() {
    wx.navigateTo({ url: 'index?id=deeper' });
  },
});
