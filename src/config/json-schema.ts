import * as z from 'zod/mini'
import { CONFIG } from './schema.ts'

/** The schema of `paravent.yaml` as JSON Schema, for editors. */
export function configJsonSchema(): object {
  return z.toJSONSchema(CONFIG, { io: 'input' })
}
