export default definePageConfig({ navigationBarTitleText: '联户方案' })
