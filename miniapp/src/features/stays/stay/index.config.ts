export default definePageConfig({ navigationBarTitleText: '住家服务' });
