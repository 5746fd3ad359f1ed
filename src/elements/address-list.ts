/** The list of all addresses of the site, loaded only where something is to be looked up in it. */
export interface AddressList {
  /** Address to title. */
  pages: Record<string, string>;
  /** Old address to new. */
  redirects: Record<string, string>;
  /** Kinds of things of which every one is listed. */
  whole: string[];
}

const PATIENCE = 5_000;

/** Undefined where it cannot be had. */
export async function loadAddresses(): Promise<AddressList | undefined> {
  try {
    const response = await fetch('/addresses.json', { signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? ((await response.json()) as AddressList) : undefined;
  } catch {
    return undefined;
  }
}
