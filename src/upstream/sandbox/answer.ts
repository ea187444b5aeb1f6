import { fillSchema } from './fill-schema.ts'
import { countTokens, type Prompt, type Tool } from './prompt.ts'

/** What the sandbox says: text that repeats what it was sent, or a call of one of the tools it was offered. */
export type Answer =
  | { readonly kind: 'text'; readonly text: string; readonly end: TextEnd; readonly tokens: number }
  | { readonly kind: 'call'; readonly tool: string; readonly json: string; readonly tokens: number }

type TextEnd = { readonly by: 'itself' } | { readonly by: 'limit' } | { readonly by: 'stop'; readonly stop: string }

/** `place` and `of`: which one of several answers to the same request this is, counted from 1. */
export function answerTo(prompt: Prompt, place = 1, of = 1): Answer {
  const tool = toolFor(prompt)
  if (tool !== undefined) {
    const json = JSON.stringify(fillSchema(tool.schema, prompt.said))
    return { kind: 'call', tool: tool.name, json, tokens: countTokens(json) }
  }
  const opening = of === 1 ? '' : `Answer ${place} of ${of}. `
  const { text, end } = cut(opening + wording(prompt), prompt)
  return { kind: 'text', text, end, tokens: countTokens(text) }
}

function wording(prompt: Prompt): string {
  if (prompt.shape === true) return JSON.stringify({ received: prompt.said })
  if (prompt.shape !== undefined) return JSON.stringify(fillSchema(prompt.shape, prompt.said))
  if (prompt.results.length > 0) return `The tool answered: ${prompt.results.join('\n')}`
  return (
    `You wrote: ${prompt.said}\n\n` +
    'I am the sandbox of Paravent, not a model: I repeat what I am sent. GET /sandbox/last shows how it looked here.'
  )
}

/** The tool to call now, if any: the one that is demanded, or the first one that the user's words ask for. */
function toolFor({ tools, choice, said, results }: Prompt): Tool | undefined {
  if (choice === 'none' || (results.length > 0 && choice !== 'required')) return undefined
  if (typeof choice === 'object') return tools.find((tool) => tool.name === choice.tool)
  const asked = tools.find((tool) => asksFor(said, tool.name)) ?? (ANY_TOOL.test(said) ? tools[0] : undefined)
  return choice === 'required' ? (asked ?? tools[0]) : asked
}

/**
 * Tools are called verb_noun (`send_email`, `lookupCustomer`); the noun in the user's text is taken as the wish,
 * in whatever language the rest is.
 */
function asksFor(said: string, tool: string): boolean {
  const words = tool
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  const noun = words.findLast((word) => word.length > 2)
  const text = said.toLowerCase()
  return text.includes(tool.toLowerCase()) || (noun !== undefined && text.replaceAll('-', '').includes(noun))
}

const ANY_TOOL = /\b(?:tool|outil|werkzeug|herramienta|strumento|function|fonction|funktion)/i

/** Ends the text where a model would have to: at a stop string, or at the token limit. */
function cut(whole: string, { stops, limit }: Prompt): { text: string; end: TextEnd } {
  let text = whole
  let end: TextEnd = { by: 'itself' }
  if (text.length > limit * 4) {
    text = text.slice(0, limit * 4)
    end = { by: 'limit' }
  }
  for (const stop of stops) {
    const at = stop === '' ? -1 : text.indexOf(stop)
    if (at === -1) continue
    text = text.slice(0, at)
    end = { by: 'stop', stop }
  }
  return { text, end }
}
