import { defineRoute } from "@/lib/api/define-route";
import { health } from "@/lib/api/operations/settings";
import { readHealth } from "@/lib/health/data";

export const GET = defineRoute(health, () => readHealth());
