/** What an account may hold in all; null where nothing is said (RFC 9208 §3.1). */
export interface QuotaLimits {
  /** In units of 1024 octets (RFC 9208 §5.1). */
  readonly storage: number | null;
  readonly messages: number | null;
}

export const noLimits: QuotaLimits = { storage: null, messages: null };
