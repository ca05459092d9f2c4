import { defineRoute } from "@/lib/http/define-route";
import { revertImportOperation as revertOperation } from "@/lib/prices/imports/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { revertImport } from "@/lib/prices/imports/mutations";

export const DELETE = defineRoute(revertOperation, ({ params, context }) => revertImport(params.id, context));

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
