import { REPORT_UPLOAD_LIMITS } from "@/lib/domain/limits";
import { receiveFiles } from "@/lib/http/upload";
import { withSpoolFolder, type SpooledFile } from "@/lib/prices/imports/spool";
import type { Result } from "@/lib/result";

/** Runs `work` with the files of a form, which are gone afterwards. */
export const withReportFiles = <T>(
  request: Request,
  work: (files: SpooledFile[]) => Promise<Result<T>>,
): Promise<Result<T>> =>
  withSpoolFolder(async (folder) => {
    const files = await receiveFiles(request, folder, {
      accepts: ["multipart/form-data"],
      maxBytes: REPORT_UPLOAD_LIMITS.bytes,
      mostFiles: REPORT_UPLOAD_LIMITS.files,
    });
    return files.ok ? work(files.value) : files;
  });
