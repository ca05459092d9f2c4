import type { Answers } from "@/components/prices/import/answers";
import { takesAdjustment, unknownHeaders } from "@/components/prices/import/file-state";
import { writtenTickers, type ImportTable } from "@/components/prices/import/import-table";
import {
  answered,
  begun,
  changedBy,
  checkedAgain,
  isGoingIn,
  newFile,
  stopped,
  type QueuedFile,
} from "@/components/prices/import/queued-file";
import type { Adjustment } from "@/lib/domain/adjustment";
import type { ColumnMapping } from "@/lib/domain/price-file/options";

/** The state of the import list: its files in order, each waiting, checking, in question or importing. */
export interface ImportQueue {
  files: readonly QueuedFile[];
  nextKey: number;
  nextRun: number;
}

export const EMPTY_QUEUE: ImportQueue = { files: [], nextKey: 1, nextRun: 1 };

/** The number of parallel requests; imports run one at a time, in list order. */
const AT_ONCE = 2;

export type QueueAction =
  | { type: "add"; files: readonly { file: File; folder: string }[]; symbol?: string }
  | { type: "answer"; key: number; answers: Answers }
  | { type: "take_back"; key: number }
  | { type: "adjust_all"; keys: readonly number[]; adjustment: Adjustment | undefined }
  | { type: "map"; key: number; formKey: string; mapping: ColumnMapping }
  | { type: "import"; keys: readonly number[] }
  | { type: "sent"; run: number; bytes: number }
  | { type: "answered"; run: number; tables: readonly ImportTable[]; isGroup: boolean }
  | { type: "stop"; keys: readonly number[] }
  | { type: "put_away"; keys: readonly number[] };

export function queueReducer(queue: ImportQueue, action: QueueAction): ImportQueue {
  return advance(changed(queue, action));
}

function changed(queue: ImportQueue, action: QueueAction): ImportQueue {
  const each = (change: (file: QueuedFile) => QueuedFile): ImportQueue => ({
    ...queue,
    files: queue.files.map(change),
  });
  switch (action.type) {
    case "add": {
      const answers: Answers = action.symbol ? { symbol: action.symbol } : {};
      const added = action.files.map((dropped, i) => newFile(queue.nextKey + i, dropped, answers));
      return { ...queue, files: [...queue.files, ...added], nextKey: queue.nextKey + added.length };
    }
    case "answer":
      return each((file) => (file.key === action.key ? checkedAgain(file, action.answers) : file));
    case "take_back":
      return each((file) => (file.key === action.key ? { ...checkedAgain(file, {}), answers: {} } : file));
    case "adjust_all":
      return each((file) =>
        action.keys.includes(file.key) && takesAdjustment(file)
          ? checkedAgain(file, { adjustment: action.adjustment })
          : file,
      );
    case "map":
      return each((file) =>
        file.key === action.key || unknownHeaders(file, action.formKey) > 0
          ? checkedAgain(file, mappingAnswer(file, action))
          : file,
      );
    case "import":
      return each((file) =>
        action.keys.includes(file.key) && file.job === null
          ? { ...file, job: "import", sent: 0, differs: [] }
          : file,
      );
    case "sent":
      return each((file) => (file.run === action.run ? { ...file, sent: action.bytes } : file));
    case "answered": {
      const file = queue.files.find(({ run }) => run === action.run);
      if (!file) return queue;
      const after = each((other) => (other === file ? answered(file, action) : other));
      return file.job === "import"
        ? written(after, file.key, writtenTickers(file.tables, action.tables))
        : after;
    }
    case "stop": {
      const isChosen = (file: QueuedFile) => action.keys.includes(file.key) && file.job !== null;
      const cut = queue.files.filter((file) => isChosen(file) && file.run !== null && file.job === "import");
      const after = each((file) => (isChosen(file) ? stopped(file) : file));
      return cut.reduce((now, { key, tables }) => written(now, key, writtenTickers(tables, null)), after);
    }
    case "put_away":
      return { ...queue, files: queue.files.filter(({ key }) => !action.keys.includes(key)) };
  }
}

/** Each table of an archive may have its own header. */
const mappingAnswer = (
  { isGroup }: QueuedFile,
  { formKey, mapping }: { formKey: string; mapping: ColumnMapping },
): Answers => (isGroup ? { mappings: { [formKey]: mapping } } : { mapping });

const written = (queue: ImportQueue, key: number, symbols: readonly string[]): ImportQueue => ({
  ...queue,
  files: queue.files.map((file) => (file.key === key ? file : changedBy(file, symbols))),
});

/** Starts waiting jobs up to the limit. */
function advance(queue: ImportQueue): ImportQueue {
  let { nextRun } = queue;
  let running = queue.files.filter(({ run }) => run !== null).length;
  let isWriting = queue.files.some((file) => file.run !== null && isGoingIn(file));
  const files = queue.files.map((file) => {
    if (file.job === null || file.run !== null || running >= AT_ONCE) return file;
    if (isGoingIn(file) && isWriting) return file;
    running++;
    isWriting ||= isGoingIn(file);
    return begun(file, nextRun++);
  });
  return nextRun === queue.nextRun ? queue : { ...queue, files, nextRun };
}
