/** The tokens in a text in order of appearance, each once: how a mocked model finds something to say. */
export function tokensIn(text: string, type = '[A-Z]{2,20}'): readonly string[] {
  return [...new Set(text.match(new RegExp(`\\b${type}_[A-Z0-9]{7}\\b`, 'g')))]
}

/** The `messages` of a JSON body, or the array of another name, in the very characters of the body. */
export function messagesText(body: string, name = 'messages'): string {
  const start = body.indexOf(`"${name}":`) + name.length + 3
  let depth = 0
  for (let at = start; at < body.length; at += 1) {
    const character = body[at]
    if (character === '"') {
      for (at += 1; body[at] !== '"'; at += 1) if (body[at] === '\\') at += 1
    } else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') {
      depth -= 1
      if (depth === 0) return body.slice(start, at + 1)
    }
  }
  throw new Error('no messages in the body')
}
