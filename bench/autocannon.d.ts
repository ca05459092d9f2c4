/** The part of autocannon that is used here; it comes without types. */
declare module "autocannon" {
  interface Options {
    url: string;
    connections: number;
    /** How many requests. */
    amount: number;
    /** How often it counts, in milliseconds: the duration ends on a count. */
    sampleInt: number;
    /** How long one answer may take, in seconds. */
    timeout: number;
  }
  interface Result {
    /** In seconds. */
    duration: number;
    errors: number;
    timeouts: number;
    statusCodeStats: Record<string, { count: number }>;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
