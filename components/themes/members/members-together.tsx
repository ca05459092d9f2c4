import { Contributions } from "@/components/themes/members/contributions";
import { Correlations } from "@/components/themes/members/correlations";
import { cn } from "@/components/ui/cn";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/** So many columns of a heat map stand beside the bars on a wide screen. */
const MOST_BESIDE = 5;

/** What the members added up to, and how they moved together: beside one another where both have room. */
export function MembersTogether({ theme }: { theme: ThemeDetail }) {
  const hasRoom = theme.coverage.of >= 2 && theme.coverage.of <= MOST_BESIDE;
  return (
    <div className={cn("grid grid-cols-[minmax(0,1fr)] gap-6", hasRoom && "xl:grid-cols-2")}>
      <Contributions theme={theme} />
      <Correlations theme={theme} />
    </div>
  );
}
