import { defineRoute } from "@/lib/api/define-route";
import { revertImport as revertOperation } from "@/lib/api/operations/prices";
import { revertImport } from "@/lib/prices/mutations";

export const DELETE = defineRoute(revertOperation, ({ params, analyst }) => revertImport(params.id, analyst));
