import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { watchCompanies } from "@/lib/reports/companies/mutations";
import { watchCompaniesOperation } from "@/lib/reports/operations";

export const POST = defineRoute(watchCompaniesOperation, ({ params, body, context }) =>
  watchCompanies(params.slug, body, context),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
