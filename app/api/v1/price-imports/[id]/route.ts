import { defineRoute } from "@/lib/api/define-route";
import { revertImport as revertOperation } from "@/lib/api/operations/prices";
import { otherMethods } from "@/lib/api/other-methods";
import { revertImport } from "@/lib/prices/mutations";

export const DELETE = defineRoute(revertOperation, ({ params, analyst }) => revertImport(params.id, analyst));

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
