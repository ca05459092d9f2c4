import { Contributions } from "@/components/themes/members/contributions";
import { Correlations } from "@/components/themes/members/correlations";
import { cn } from "@/components/ui/cn";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/** Up to this number of columns the heat map fits beside the contributions on a wide screen. */
const MOST_BESIDE = 5;

/** The members' contributions and correlations, side by side if both fit. */
export function MembersTogether({ theme }: { theme: ThemeDetail }) {
  const hasRoom = theme.coverage.of >= 2 && theme.coverage.of <= MOST_BESIDE;
  return (
    <div className={cn("grid grid-cols-[minmax(0,1fr)] gap-6", hasRoom && "xl:grid-cols-2")}>
      <Contributions theme={theme} />
      <Correlations theme={theme} />
    </div>
  );
}
