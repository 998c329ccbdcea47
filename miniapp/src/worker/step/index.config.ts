export default definePageConfig({ navigationBarTitleText: '服务步骤' });
