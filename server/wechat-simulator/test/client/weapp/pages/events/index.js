/* global Page, wx, getApp */
const { scope, polyfilled } = require('../../lib/deep');

Page({
  data: { log: '', item: { id: 5, tags: ['a'] } },
  add(text) {
    this.setData({ log: `${this.data.log}${text}\n` });
  },
  onLoad(options) {
    this.scope = scope;
    this.add(`load ${JSON.stringify(options)}`);
    this.added = () => this.add('dynamic');
    this.polyfilled = polyfilled();
  },
  onReady() {
    wx.createSelectorQuery()
      .select('#paper')
      .fields({ node: true, size: true })
      .exec(([found]) => {
        const canvas = found.node;
        canvas.width = found.width;
        canvas.height = found.height;
        this.pen = canvas.getContext('2d');
        this.canvas = canvas;
      });
  },
  captured(event) {
    this.add(`capture ${event.currentTarget.id}`);
  },
  tapped(event) {
    const { currentTarget, target, mark, type, detail, touches, changedTouches } = event;
    const point = Math.round(detail.x) === Math.round(changedTouches[0].pageX) && touches.length === 0;
    this.add(`${type} ${currentTarget.dataset.name} from ${target.id} ${JSON.stringify(mark)} ${point}`);
    if (currentTarget.dataset.item) this.add(`item ${JSON.stringify(currentTarget.dataset.item)}`);
  },
  pressed() {
    this.add('longpress');
  },
  touched(event) {
    this.add(`${event.type} ${event.touches.length}`);
  },
  drawn(event) {
    const [touch] = event.type === 'touchend' ? event.changedTouches : event.touches;
    if (event.type === 'touchstart') {
      this.pen.beginPath();
      this.pen.moveTo(touch.x, touch.y);
    } else {
      this.pen.lineTo(touch.x, touch.y);
      this.pen.stroke();
    }
    this.last = `${event.type} ${Math.round(touch.x)},${Math.round(touch.y)}`;
    if (event.type === 'touchend') this.add(this.last);
  },
  clear() {
    this.setData({ log: '' });
  },
  explode() {
    throw new Error('planted');
  },
  reject() {
    Promise.reject(new Error('planted rejection'));
  },
  onShareAppMessage() {
    return { title: '分享标题', path: '/pages/events/index' };
  },
  appLog() {
    return getApp().globalData.log;
  },
});
