export default definePageConfig({ navigationBarTitleText: '联户要换人' })
