import { Input } from "@/components/ui/input";

/** A search field that filters the list below it. */
export function SearchInput({
  label,
  value,
  onSearch,
}: {
  /** The accessible name, also used as the placeholder. */
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
