export default definePageConfig({ navigationBarTitleText: '应用方案' })
