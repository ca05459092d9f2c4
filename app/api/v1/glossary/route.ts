import { listTerms } from "@/lib/glossary/data";
import { listTermsOperation } from "@/lib/glossary/operations";
import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/result";

export const GET = defineRoute(listTermsOperation, async () => ok(await listTerms()));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
