/** 1,279. WeChat's engine has no Intl. */
export const withCommas = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')
