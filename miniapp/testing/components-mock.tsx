import { type CSSProperties, createElement, forwardRef, type ReactNode, useEffect, useRef } from 'react'

/**
 * Stands for `@tarojs/components` in the tests of screens: each component is the nearest HTML element. Clicks and touches are React's;
 * typing calls `onInput` with `detail.value` as Taro does; every other event (`onScrollToLower`, `onGetPhoneNumber`, …) is fired by
 * `fireTaro(element, 'scrolltolower', detail)`.
 */
interface TaroEvent {
  type: string
  detail: unknown
  target: EventTarget | null
  stopPropagation(): void
  preventDefault(): void
}

type Handler = (event: TaroEvent) => void
type Props = Record<string, unknown> & { children?: ReactNode }

/** React handles these itself. */
const NATIVE_EVENT = /^on(Click|Touch\w+|LongPress|Load|Error|Key\w+|Mouse\w+|Pointer\w+)$/
const ATTRIBUTE = /^(id|className|key|role|hidden|title|tabIndex|aria-.+|data-.+)$/

/** Fires an event of Taro, its name in lower case without `on`. */
export function fireTaro(element: Element, type: string, detail: unknown = {}): void {
  element.dispatchEvent(new CustomEvent(type, { detail }))
}

function taroEvent(type: string, detail: unknown, source: { target: EventTarget | null }): TaroEvent {
  return { type, detail, target: source.target, stopPropagation() {}, preventDefault() {} }
}

function attributesOf(props: Props, extra: readonly string[]): Record<string, unknown> {
  const attributes: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(props)) {
    if (ATTRIBUTE.test(name) || NATIVE_EVENT.test(name) || extra.includes(name)) attributes[name] = value
    if (name === 'ariaLabel') attributes['aria-label'] = value
    if (name === 'ariaRole') attributes.role = value
  }
  if (props.style && typeof props.style === 'object') attributes.style = props.style as CSSProperties
  return attributes
}

/** Listens for the events React does not know. */
function useTaroEvents(props: Props) {
  const element = useRef<HTMLElement | null>(null)
  const latest = useRef(props)
  latest.current = props
  const names = Object.keys(props)
    .filter((name) => /^on[A-Z]/.test(name) && !NATIVE_EVENT.test(name))
    .join(' ')
  useEffect(() => {
    const node = element.current
    if (!node || !names) return
    const listeners = names.split(' ').map((name) => {
      const type = name.slice(2).toLowerCase()
      const listener = (event: Event) => {
        if (event instanceof CustomEvent) (latest.current[name] as Handler | undefined)?.(taroEvent(type, event.detail, event))
      }
      node.addEventListener(type, listener)
      return () => node.removeEventListener(type, listener)
    })
    return () => {
      for (const remove of listeners) remove()
    }
  }, [names])
  return element
}

function assign(ref: unknown, node: HTMLElement | null): void {
  if (typeof ref === 'function') ref(node)
  else if (ref && typeof ref === 'object') (ref as { current: unknown }).current = node
}

/** @param own attributes and handlers of this component, computed from its props */
function component(tag: string, extra: readonly string[] = [], own: (props: Props) => Record<string, unknown> = () => ({})) {
  return forwardRef<HTMLElement, Props>((props, ref) => {
    const element = useTaroEvents(props)
    const isVoid = tag === 'input' || tag === 'img' || tag === 'textarea'
    return createElement(
      tag,
      {
        ...attributesOf(props, extra),
        ...own(props),
        ref: (node: HTMLElement | null) => {
          element.current = node
          assign(ref, node)
        },
      },
      ...(isVoid ? [] : [props.children as ReactNode]),
    )
  })
}

interface FieldEvent {
  target: EventTarget & { value: string; checked?: boolean }
  key?: string
}

function fieldHandlers(props: Props): Record<string, unknown> {
  const call = (name: string, type: string) => (event: FieldEvent) =>
    (props[name] as Handler | undefined)?.(taroEvent(type, { value: event.target.value }, event))
  return {
    maxLength: props.maxlength,
    type: props.password ? 'password' : undefined,
    onChange: call('onInput', 'input'),
    onFocus: call('onFocus', 'focus'),
    onBlur: call('onBlur', 'blur'),
    onKeyDown: (event: FieldEvent) => {
      if (event.key === 'Enter') call('onConfirm', 'confirm')(event)
    },
  }
}

const FIELD = ['value', 'defaultValue', 'placeholder', 'disabled', 'name']

function switchHandlers(props: Props): Record<string, unknown> {
  return {
    type: 'checkbox',
    onChange: (event: FieldEvent) => (props.onChange as Handler | undefined)?.(taroEvent('change', { value: event.target.checked }, event)),
  }
}

export const View = component('div')
export const Block = component('div')
export const ScrollView = component('div')
export const Swiper = component('div')
export const SwiperItem = component('div')
export const Picker = component('div')
export const PickerView = component('div')
export const PickerViewColumn = component('div')
export const RootPortal = component('div')
export const Form = component('form')
export const Label = component('label')
export const Text = component('span')
export const RichText = component('div')
export const Button = component('button', ['disabled'], () => ({ type: 'button' }))
export const Image = component('img', ['src'], (props) => ({ alt: props['aria-label'] ?? props.ariaLabel ?? '' }))
export const Input = component('input', FIELD, fieldHandlers)
export const Textarea = component('textarea', FIELD, (props) => ({ ...fieldHandlers(props), type: undefined }))
export const Switch = component('input', ['checked', 'disabled', 'name'], switchHandlers)
export const Canvas = component('canvas')
export const WebView = component('iframe', ['src'])
