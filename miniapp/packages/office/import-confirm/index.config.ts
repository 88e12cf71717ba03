export default definePageConfig({ navigationBarTitleText: '存入名册' })
