/** First path segments that are Paravent's own; an upstream may not have such a name. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'v1',
  'v1beta',
  'v1beta1',
  'v1alpha',
  'v2',
  'api',
  'upload',
  'sandbox',
  'healthz',
  'readyz',
  'metrics',
  'console',
  'messages',
])
