export default definePageConfig({ navigationBarTitleText: '算过的方案' })
