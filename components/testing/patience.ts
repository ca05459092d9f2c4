import { configure } from "@testing-library/react";

// Lazily loaded content arrives late on a busy machine; a passing test waits only as long as needed.
configure({ asyncUtilTimeout: 20_000 });
