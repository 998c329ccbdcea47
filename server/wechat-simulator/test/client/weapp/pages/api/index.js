/* global Page, wx */
Page({
  data: { log: '' },
  add(text) {
    this.setData({ log: `${this.data.log}${text}\n` });
  },
  phone(event) {
    this.add(`phone ${event.detail.errMsg} ${event.detail.code ? 'code' : ''}`);
  },
  subscribe() {
    wx.requestSubscribeMessage({
      tmplIds: this.templates,
      success: (result) => this.add(`subscribe ${JSON.stringify(result)}`),
      fail: (result) => this.add(`subscribe ${JSON.stringify(result)}`),
    });
  },
  contacted(event) {
    this.add(event.detail.errMsg);
  },
  /** Tests put a function here; it then runs inside a real tap. */
  run() {
    this.task?.(wx, this);
  },
});
