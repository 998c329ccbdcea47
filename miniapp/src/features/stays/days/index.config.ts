export default definePageConfig({ navigationBarTitleText: '选择住家的日子' });
