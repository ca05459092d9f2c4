import { configure } from "@testing-library/react";

// What is loaded when it is wanted comes late on a busy machine; a test that passes doesn't wait for longer than it takes.
configure({ asyncUtilTimeout: 20_000 });
