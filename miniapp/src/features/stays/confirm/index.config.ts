export default definePageConfig({ navigationBarTitleText: '确认住家服务' });
