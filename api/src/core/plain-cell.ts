/** A spreadsheet would compute what begins like a formula; a number below zero is only a basement. */
export const plainCell = <Cell extends string | number>(cell: Cell): Cell | string =>
  typeof cell === 'string' && /^([=+@\t\r]|-(?!\d+$))/.test(cell) ? `'${cell}` : cell
