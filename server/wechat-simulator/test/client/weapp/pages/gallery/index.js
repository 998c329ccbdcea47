/* global Page, getApp, wx */
Page({
  data: {
    taps: 0,
    icons: ['success', 'success_no_circle', 'info', 'warn', 'waiting', 'cancel', 'download', 'search', 'clear'],
    slides: ['#0b6e55', '#c77f12', '#3b6ea8'],
    slide: 0,
    turnedBy: '',
    images: '',
    chosen: '',
    marked: '',
    moved: '',
    sheet: false,
    floating: false,
    qr: '',
    html: '<p style="color:#0b6e55;margin:0">富文本 <b>加粗</b><script>bad()</script></p>',
    markers: [
      { id: 7, latitude: 30.27, longitude: 120.15, callout: { content: '上门地址', display: 'ALWAYS' } },
      { id: 8, latitude: 30.275, longitude: 120.158 },
    ],
  },
  onLoad() {
    getApp().note('gallery load');
  },
  onShow() {
    getApp().note('gallery show');
  },
  onReady() {
    getApp().note('gallery ready');
  },
  onHide() {
    getApp().note('gallery hide');
  },
  onUnload() {
    getApp().note('gallery unload');
  },
  onPullDownRefresh() {
    getApp().note('gallery pulled');
    setTimeout(() => wx.stopPullDownRefresh(), 100);
  },
  onTabItemTap(item) {
    getApp().note(`gallery tab ${item.text}`);
  },
  count() {
    this.setData({ taps: this.data.taps + 1 });
  },
  chosen(event) {
    this.setData({ chosen: `${event.detail.title} ${event.currentTarget.id}` });
  },
  turned(event) {
    this.setData({ slide: event.detail.current, turnedBy: event.detail.source });
  },
  loaded(event) {
    this.setData({ images: `${this.data.images}load ${event.detail.width}x${event.detail.height} ` });
  },
  failed() {
    this.setData({ images: `${this.data.images}error ` });
  },
  marked(event) {
    this.setData({ marked: `marker ${event.detail.markerId}` });
  },
  moved(event) {
    this.setData({ moved: `${Math.round(event.detail.x)},${Math.round(event.detail.y)} ${event.detail.source}` });
  },
  openSheet() {
    this.setData({ sheet: true });
  },
  closeSheet() {
    this.setData({ sheet: false });
  },
});
