import { Input } from "@/components/ui/input";

/** Words that narrow what is listed below. */
export function SearchInput({
  label,
  value,
  onSearch,
}: {
  /** Said, and shown while nothing is typed. */
  label: string;
  value: string;
  onSearch: (text: string) => void;
}) {
  return (
    <Input
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={({ target }) => onSearch(target.value)}
      className="w-60 max-sm:w-full"
    />
  );
}
