import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** Whether the phone has a network now. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    const changed = (result: { isConnected: boolean }) => setOnline(result.isConnected)
    void Taro.getNetworkType({ success: (result) => setOnline(result.networkType !== 'none') })
    Taro.onNetworkStatusChange(changed)
    return () => Taro.offNetworkStatusChange(changed)
  }, [])
  return online
}
