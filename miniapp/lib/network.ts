import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

type Changed = (online: boolean) => void

/** In a browser Taro asks navigator.connection, which says nothing of being off line on most of them; these two events do. */
function watchBrowser(changed: Changed): () => void {
  const tell = () => changed(navigator.onLine)
  tell()
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}

function watchPhone(changed: Changed): () => void {
  const tell = ({ isConnected }: { isConnected: boolean }) => changed(isConnected)
  void Taro.getNetworkType({ success: ({ networkType }) => changed(networkType !== 'none') })
  Taro.onNetworkStatusChange(tell)
  return () => Taro.offNetworkStatusChange(tell)
}

/** Whether the phone has a network now. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => (process.env.TARO_ENV === 'h5' ? watchBrowser : watchPhone)(setOnline), [])
  return online
}
