/** The WeChat identity of the demo's person with this number. */
export const openidOf = (phone: string): string => `demo-${phone.slice(-8)}`
