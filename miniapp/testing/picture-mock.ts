/** Stands for every picture: its address. */
const address = 'picture'

export = address
