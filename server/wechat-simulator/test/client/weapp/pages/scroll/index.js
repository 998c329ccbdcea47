/* global Page, wx */
Page({
  data: { log: '', into: '', refreshing: false },
  add(text) {
    this.setData({ log: `${this.data.log}${text};` });
  },
  onReady() {
    this.createIntersectionObserver()
      .relativeToViewport({ bottom: 0 })
      .observe('#watched', (result) => this.add(`seen ${result.intersectionRatio > 0}`));
  },
  onPullDownRefresh() {
    this.add('pulled');
    wx.stopPullDownRefresh();
  },
  onReachBottom() {
    this.add('bottom');
  },
  onPageScroll({ scrollTop }) {
    this.scrollTop = scrollTop;
  },
  lower() {
    this.add('lower');
  },
  scrolled(event) {
    this.inner = event.detail.scrollTop;
  },
  refresh() {
    this.add('refresh');
    this.setData({ refreshing: true });
    setTimeout(() => this.setData({ refreshing: false }), 100);
  },
  jump() {
    this.setData({ into: 'row-20' });
  },
});
