import { defineRoute } from "@/lib/api/define-route";
import { forgetPriceForm } from "@/lib/api/operations/price-forms";
import { otherMethods } from "@/lib/api/other-methods";
import { forgetForm } from "@/lib/price-forms/mutations";

export const DELETE = defineRoute(forgetPriceForm, ({ params, analyst }) =>
  forgetForm(params.formKey, analyst),
);

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
