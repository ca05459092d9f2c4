import { defineRoute } from "@/lib/api/define-route";
import { markGenuine as markOperation } from "@/lib/api/operations/prices";
import { otherMethods } from "@/lib/api/other-methods";
import { markGenuine } from "@/lib/checks/mutations";

export const POST = defineRoute(markOperation, ({ body, analyst }) => markGenuine(body, analyst));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
