import type OpenAI from 'openai'

/** A small chatbot as people build them: it resends its history, streams, and runs the tools the model calls. */
export interface Chatbot {
  readonly history: readonly OpenAI.ChatCompletionMessageParam[]
  /** What the model called, with the arguments as the chatbot saw them. */
  readonly called: readonly { readonly name: string; readonly input: unknown }[]
  /** Says something and returns what the chatbot shows in the end. */
  say(text: string): Promise<string>
}

export interface ChatbotTool {
  readonly definition: OpenAI.ChatCompletionFunctionTool
  run(input: unknown): string
}

export function createChatbot(client: OpenAI, system: string, tools: readonly ChatbotTool[]): Chatbot {
  const history: OpenAI.ChatCompletionMessageParam[] = [{ role: 'system', content: system }]
  const called: { name: string; input: unknown }[] = []
  return {
    history,
    called,
    async say(text) {
      history.push({ role: 'user', content: text })
      for (;;) {
        const { content, calls } = await turn()
        if (calls.length === 0) {
          history.push({ role: 'assistant', content })
          return content
        }
        history.push({ role: 'assistant', content: content === '' ? null : content, tool_calls: calls })
        for (const call of calls) history.push({ role: 'tool', tool_call_id: call.id, content: run(call) })
      }
    },
  }

  /** Reads a stream by hand, delta by delta, as a chat window does. */
  async function turn(): Promise<{ content: string; calls: OpenAI.ChatCompletionMessageFunctionToolCall[] }> {
    const stream = await client.chat.completions.create({
      model: 'gpt-4o',
      messages: history,
      ...(tools.length === 0 ? {} : { tools: tools.map((tool) => tool.definition) }),
      stream: true,
    })
    let content = ''
    const calls: OpenAI.ChatCompletionMessageFunctionToolCall[] = []
    for await (const chunk of stream) {
      const delta = chunk.choices[0]?.delta
      content += delta?.content ?? ''
      for (const piece of delta?.tool_calls ?? []) {
        const call = (calls[piece.index] ??= { id: '', type: 'function', function: { name: '', arguments: '' } })
        call.id = piece.id ?? call.id
        call.function.name += piece.function?.name ?? ''
        call.function.arguments += piece.function?.arguments ?? ''
      }
    }
    return { content, calls }
  }

  function run(call: OpenAI.ChatCompletionMessageFunctionToolCall): string {
    const { name } = call.function
    const input: unknown = JSON.parse(call.function.arguments)
    called.push({ name, input })
    return tools.find((tool) => tool.definition.function.name === name)?.run(input) ?? 'no such tool'
  }
}
