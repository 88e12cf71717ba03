/** As logs keep it: the address of somebody's calendar is a key to it. */
export const loggedUrl = (url: string): string => url.replace(/(\/ics\/)[^/?]+/, '$1***')
