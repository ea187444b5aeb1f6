import { stringMember } from '../tables/classify.ts'
import { itemsIn, member } from '../json/node.ts'
import type { ThoughtForm } from '../request/thoughts.ts'

/**
 * Thinking may be left out of a turn that is over; while its tools are at work it may not, and a message that was
 * nothing but thinking has to stay. What the user says with a tool's result does not end the turn.
 */
export const ANTHROPIC_THOUGHTS: ThoughtForm = {
  list: 'content',
  isThought: (block, body) => THINKING.has(stringMember(block, 'type', body) ?? ''),
  begins: (message, body) =>
    stringMember(message, 'role', body) === 'user' &&
    !itemsIn(member(message, 'content')).some((block) => stringMember(block, 'type', body) === 'tool_result'),
  mayBeEmpty: false,
}

const THINKING: ReadonlySet<string> = new Set(['thinking', 'redacted_thinking'])
