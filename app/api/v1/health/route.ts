import { defineRoute } from "@/lib/api/define-route";
import { health } from "@/lib/api/operations/settings";
import { otherMethods } from "@/lib/api/other-methods";
import { readHealth } from "@/lib/health/data";

export const GET = defineRoute(health, () => readHealth());

export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
