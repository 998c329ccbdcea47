/* global Page, wx */
Page({
  data: { top: 0 },
  onLoad() {
    this.setData({ top: wx.getWindowInfo().statusBarHeight });
  },
});
