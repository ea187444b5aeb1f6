/** How sure a find must be to be reported: precise lets less through, strict reports what is merely possible. */
export type Sensitivity = 'precise' | 'balanced' | 'strict'

/** The score below which a span is not reported. */
export const THRESHOLDS: Readonly<Record<Sensitivity, number>> = { precise: 0.7, balanced: 0.5, strict: 0.3 }
