/** What a field is for, read aloud: in a browser the name belongs on the input inside Taro's element. */
export const fieldName = (label: string) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label } } : { ariaLabel: label }
