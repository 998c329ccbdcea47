export default definePageConfig({ navigationBarTitleText: '我的标准执行率', enablePullDownRefresh: true });
