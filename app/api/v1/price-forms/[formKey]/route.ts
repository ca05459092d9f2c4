import { defineRoute } from "@/lib/http/define-route";
import { forgetPriceFormOperation } from "@/lib/prices/forms/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { forgetForm } from "@/lib/prices/forms/mutations";

export const DELETE = defineRoute(forgetPriceFormOperation, ({ params, context }) =>
  forgetForm(params.formKey, context),
);

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
