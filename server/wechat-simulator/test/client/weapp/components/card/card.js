/* global Component, getApp */
Component({
  properties: { title: String },
  lifetimes: {
    attached() {
      getApp().note('card attached');
    },
  },
  pageLifetimes: {
    show() {
      getApp().note('card page show');
    },
  },
  methods: {
    choose() {
      this.triggerEvent('chosen', { title: this.data.title });
    },
  },
});
