/** 李秀珍 → 李**; a name of one character stays hidden whole. */
export const maskName = (name: string): string => (name.length < 2 ? '*' : `${[...name][0]}**`)

/** 13812345678 → 138****5678; anything short is hidden whole. */
export const maskPhone = (phone: string): string => (phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`)
