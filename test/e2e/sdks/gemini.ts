import { ApiError, GoogleGenAI, type Content, type GenerateContentParameters, type Part } from '@google/genai'
import { DOT, LETTER, textOf, WRITE, type Sdk } from './sdk.ts'

const model = 'gemini-2.5-pro'

export const GEMINI: Sdk = {
  name: '`@google/genai`',
  connect(paravent) {
    // The mock knows Gemini's beta only; the SDK asks for the first version unless it is told.
    const httpOptions = { baseUrl: `${paravent}/gemini`, apiVersion: 'v1beta' }
    const { models } = new GoogleGenAI({ apiKey: 'test-key', httpOptions })

    async function parts(asked: Omit<GenerateContentParameters, 'model'>, streamed: boolean): Promise<readonly Part[]> {
      if (!streamed) {
        return (await models.generateContent({ model, ...asked })).candidates?.[0]?.content?.parts ?? []
      }
      const all: Part[] = []
      for await (const { candidates } of await models.generateContentStream({ model, ...asked })) {
        all.push(...(candidates?.[0]?.content?.parts ?? []))
      }
      return all
    }

    return {
      plain: async (said) => textIn(await parts({ contents: said }, false)),
      async *stream(said) {
        for await (const { text } of await models.generateContentStream({ model, contents: said })) yield text ?? ''
      },
      async tools(said, write, streamed) {
        const config = { tools: [{ functionDeclarations: [{ name: 'write', parametersJsonSchema: WRITE }] }] }
        const contents: Content[] = [{ role: 'user', parts: [{ text: said }] }]
        const called = await parts({ contents, config }, streamed)
        const results = called.flatMap(({ functionCall }) =>
          functionCall === undefined
            ? []
            : [{ functionResponse: { name: 'write', response: { output: write(functionCall.args) } } }],
        )
        contents.push({ role: 'model', parts: [...called] }, { role: 'user', parts: results })
        return textIn(await parts({ contents, config }, streamed))
      },
      async structured(said, streamed) {
        const config = { responseMimeType: 'application/json', responseJsonSchema: LETTER }
        return JSON.parse(textIn(await parts({ contents: said, config }, streamed)))
      },
      async thinking(said, streamed) {
        const config = { thinkingConfig: { includeThoughts: true } }
        const all = await parts({ contents: said, config }, streamed)
        const thoughts = all.filter(({ thought }) => thought === true)
        return { thought: thoughts.map(({ text }) => text ?? '').join(''), said: textIn(all) }
      },
      picture: () =>
        parts({ contents: [{ role: 'user', parts: [{ inlineData: { mimeType: 'image/png', data: DOT } }] }] }, false),
      failure: (error) =>
        error instanceof ApiError ? { status: error.status, text: textOf(error.message) } : undefined,
    }
  },
}

function textIn(parts: readonly Part[]): string {
  return parts.map(({ text, thought }) => (thought === true ? '' : (text ?? ''))).join('')
}
