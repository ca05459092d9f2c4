import { fatTailed, normal, randomOf } from "./random";

/** Steps once per weekday, whatever markets are open, and gives a log level that starts at 0. */
export type Factor = () => number;

const WEEKDAYS_A_YEAR = 252;
const daily = (annual: number) => annual / Math.sqrt(WEEKDAYS_A_YEAR);

const MARKET = { volatility: 0.175, drift: 0.06 };

/** The market all samples share: a random walk whose volatility itself comes and goes. */
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
 * A level that moves by `volatility` a year day by day and is drawn back to where it drifts, half of the way in `halfLife`
 * weekdays: so that a sample may wander, but a board of samples looks much the same in any month it is first started.
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
