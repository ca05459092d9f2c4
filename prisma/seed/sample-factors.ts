import { fatTailed, normal, randomOf } from "./random";

/** A log level that starts at 0; each call steps one weekday, whichever markets are open. */
export type Factor = () => number;

const WEEKDAYS_A_YEAR = 252;
const daily = (annual: number) => annual / Math.sqrt(WEEKDAYS_A_YEAR);

const MARKET = { volatility: 0.175, drift: 0.06 };

/** The market factor of all samples: a random walk with clustered volatility. */
export function marketFactor(): Factor {
  const random = randomOf("market");
  let level = 0;
  let calm = 0;
  return () => {
    calm = PERSISTENCE * calm + UNREST * Math.sqrt(1 - PERSISTENCE ** 2) * normal(random);
    const unrest = Math.exp(calm - UNREST ** 2); // its mean square is 1
    level += MARKET.drift / WEEKDAYS_A_YEAR + daily(MARKET.volatility) * unrest * fatTailed(random);
    return level;
  };
}

const PERSISTENCE = 0.97;
const UNREST = 0.3;

/**
 * A mean-reverting level with `volatility` per year, which returns half way to its trend in `halfLife` weekdays, so
 * that a board of samples looks similar whatever month it is first started in.
 */
export function swingingFactor(stream: string, volatility: number, halfLife: number, lead = 0): Factor {
  const random = randomOf(stream);
  const kept = 0.5 ** (1 / halfLife);
  let swing = 0;
  let weekday = 0;
  return () => {
    weekday += 1;
    swing = kept * swing + daily(volatility) * fatTailed(random);
    return lead * (1 - Math.exp(-weekday / LEAD_WEEKDAYS)) + swing;
  };
}

const LEAD_WEEKDAYS = 160;
