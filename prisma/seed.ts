import { DEFAULT_TIME_ZONE } from "@/lib/settings/schema";
import { db } from "@/lib/db/client";
import { dayOf } from "@/lib/domain/calendar/day";
import { reportFailure } from "./report-failure";
import { seedBoard } from "./seed/seed-board";

seedBoard(dayOf(new Date(), DEFAULT_TIME_ZONE))
  .catch(reportFailure)
  .finally(() => db.$disconnect());
