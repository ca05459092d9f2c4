import { defineRoute } from "@/lib/http/define-route";
import { forgetPriceFormOperation } from "@/lib/prices/forms/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { forgetForm } from "@/lib/prices/forms/mutations";

export const DELETE = defineRoute(forgetPriceFormOperation, ({ params, analyst }) =>
  forgetForm(params.formKey, analyst),
);

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
