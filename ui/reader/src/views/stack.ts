/**
 * The seam between the page and the pictures of DICOM files: what a stack view is given, and what it gives back.
 * The view itself is made in `dicom/` and handed over by `main.ts`; without one, image files are offered for saving.
 */

/** One DICOM file of a series. `read` gives bytes that are those the manifest lists, or throws a `Problem`. */
export interface StackFile {
  readonly path: string;
  readonly size: number;
  readonly sopInstanceUid: string;
  read(): Promise<Uint8Array<ArrayBuffer>>;
  /** The first bytes of the file, authentic but not yet compared with the manifest; only to put files in order sooner. */
  head?(bytes: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** A series to show. All texts are foreign and shown as text. */
export interface StackSeries {
  readonly seriesUid: string;
  readonly modality: string;
  readonly description: string;
  readonly study: string;
  readonly date: string;
  readonly burnedIn: boolean;
  readonly files: readonly StackFile[];
}

/** A view on the page: it listens to keys inside its container; `close` frees what it holds. */
export interface StackView {
  close(): void;
}

/**
 * Shows a series inside `container`, in the language of the page (`document.documentElement.lang`: en or zh-Hans).
 * `others` are the series that a person may put beside it.
 */
export type OpenStack = (series: StackSeries, container: HTMLElement, others?: readonly StackSeries[]) => StackView;

let provided: OpenStack | undefined;

/** Called once, by `main.ts`. */
export function provideStack(open: OpenStack): void {
  provided = open;
}

/** The stack view, when there is one. */
export function stackView(): OpenStack | undefined {
  return provided;
}
