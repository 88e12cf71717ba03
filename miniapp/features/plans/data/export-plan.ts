import { download } from '@/lib/download'
import { say, sayError } from '@/lib/feedback'

/** 导出: the whole plan as a sheet. */
export const exportPlan = async (id: string): Promise<void> => {
  try {
    await download(`/plans/${id}/sheet`, '联户方案.xlsx')
    if (process.env.TARO_ENV === 'h5') say('导出好了，在浏览器的下载里')
  } catch (error) {
    sayError(error)
  }
}
