import { useEffect, useRef, useState } from 'react'

/** A file of this computer: `path` is the browser's own address for it. */
export interface ChosenFile {
  name: string
  size: number
  path: string
}

const taken = (file: File): ChosenFile => ({ name: file.name, size: file.size, path: URL.createObjectURL(file) })

/** Opens the browser's own window for choosing. Somebody who backs out chooses nothing. */
export function chooseFile(onChosen: (file: ChosenFile) => void) {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.xlsx,.xls,.csv'
  input.onchange = () => {
    const [file] = input.files ?? []
    if (file) onChosen(taken(file))
  }
  input.click()
}

/** A file dragged anywhere onto the page. @returns whether one hovers over it now */
export function useDroppedFile(onChosen: (file: ChosenFile) => void): boolean {
  const [hovers, setHovers] = useState(false)
  const latest = useRef(onChosen)
  latest.current = onChosen
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault()
      setHovers(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovers(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setHovers(false)
      const file = event.dataTransfer?.files[0]
      if (file) latest.current(taken(file))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return hovers
}
