import Taro from '@tarojs/taro'
import { noNetwork, toApiError } from './api-error'
import { apiBase } from './http'
import { ensureSignedIn, forgetToken, signIn, token } from './session'

interface Raw {
  status: number
  /** In a browser the bytes, in WeChat the path of the file that was kept. */
  file?: ArrayBuffer | string
}

const asBearer = () => ({ authorization: `Bearer ${token() ?? ''}` })

async function inBrowser(path: string): Promise<Raw> {
  const { statusCode, data } = await Taro.request<ArrayBuffer>({
    url: apiBase + path,
    header: asBearer(),
    responseType: 'arraybuffer',
    timeout: 60_000,
  })
  return { status: statusCode, file: data }
}

async function inWeChat(path: string, name: string): Promise<Raw> {
  const kept = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  const { statusCode } = await Taro.downloadFile({ url: apiBase + path, header: asBearer(), filePath: kept })
  return { status: statusCode, file: kept }
}

async function fetchFile(path: string, name: string): Promise<Raw> {
  try {
    return process.env.TARO_ENV === 'h5' ? await inBrowser(path) : await inWeChat(path, name)
  } catch (error) {
    const status = (error as { status?: number }).status
    if (!status) throw noNetwork()
    return { status }
  }
}

/** A browser saves it; WeChat shows it, from where it can be sent on. */
async function open(file: ArrayBuffer | string, name: string): Promise<void> {
  if (typeof file === 'string') {
    await Taro.openDocument({ filePath: file, fileType: 'xlsx', showMenu: true })
    return
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([file]))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/**
 * Fetches a sheet as the signed-in person and hands it over. @throws ApiError
 * @param path of the contract: /plans/:id/sheet
 * @param name with its ending: 联户方案.xlsx
 */
export async function download(path: string, name: string): Promise<void> {
  await ensureSignedIn()
  let answer = await fetchFile(path, name)
  if (answer.status === 401) {
    forgetToken()
    if (await signIn()) answer = await fetchFile(path, name)
  }
  if (answer.status >= 300 || answer.file === undefined) throw toApiError(answer.status, undefined)
  await open(answer.file, name)
}
