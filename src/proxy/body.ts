import { ParaventError } from '../errors.ts'
import { decodeUtf8 } from '../text/utf8.ts'
import type { Audit } from './audit.ts'
import type { Call, ExchangeParts } from './call.ts'

/** The body of a request as text: its content type, encoding and size as they may be. */
export async function bodyOf(call: Call, { limits, platform }: ExchangeParts, audit: Audit): Promise<string> {
  const { request } = call
  refuseContentType(request.headers.get('content-type'))
  const encoding = contentEncoding(request.headers.get('content-encoding'))
  let bytes = await platform.readBody(request, call.edge, limits.bodyBytes)
  audit.note({ bytesIn: bytes.length })
  if (encoding !== undefined) bytes = await platform.inflate(encoding, bytes, limits.bodyBytes)
  return decodeUtf8(bytes)
}

/** Where nothing but a name goes up. */
export async function refuseBody({ request, edge }: Call, { platform, limits }: ExchangeParts): Promise<void> {
  const body = await platform.readBody(request, edge, limits.bodyBytes)
  if (body.length > 0 && !/^\s{0,64}(?:\{\s{0,64}\})?\s{0,64}$/.test(decodeUtf8(body)))
    throw new ParaventError('request_shape')
}

function refuseContentType(header: string | null): void {
  const [type = '', ...parameters] = (header ?? '').toLowerCase().split(';')
  const plain = type.trim() === 'application/json'
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='))
  if (!plain || (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)))
    throw new ParaventError('content_type')
}

function contentEncoding(header: string | null): 'gzip' | 'deflate' | 'br' | undefined {
  const encoding = header?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity') return undefined
  if (encoding === 'gzip' || encoding === 'x-gzip') return 'gzip'
  if (encoding === 'deflate' || encoding === 'br') return encoding
  throw new ParaventError('body_encoding')
}
