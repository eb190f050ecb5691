/** A pointer into PDFium's memory; 0 is none. */
export type Pointer = number;

/**
 * The C functions that are used, as fpdfview.h, fpdf_text.h and fpdf_edit.h declare them, under the names that emscripten exports: called
 * without any wrapper, a boolean comes as 0 or 1.
 */
export interface PdfiumFunctions {
  readonly _FPDF_InitLibrary: () => void;
  /** `password`: UTF-8 or Latin-1, closed by 0. */
  readonly _FPDF_LoadMemDocument64: (data: Pointer, size: number, password: Pointer) => Pointer;
  readonly _FPDF_CloseDocument: (document: Pointer) => void;
  readonly _FPDF_GetLastError: () => number;
  readonly _FPDF_GetPageCount: (document: Pointer) => number;
  readonly _FPDF_LoadPage: (document: Pointer, index: number) => Pointer;
  readonly _FPDF_ClosePage: (page: Pointer) => void;
  /** FS_RECTF, four floats: left, top, right, bottom. */
  readonly _FPDF_GetPageBoundingBox: (page: Pointer, rect: Pointer) => number;
  /** Quarter turns, clockwise. */
  readonly _FPDFPage_GetRotation: (page: Pointer) => number;

  readonly _FPDFText_LoadPage: (page: Pointer) => Pointer;
  readonly _FPDFText_ClosePage: (textPage: Pointer) => void;
  readonly _FPDFText_CountChars: (textPage: Pointer) => number;
  readonly _FPDFText_GetUnicode: (textPage: Pointer, index: number) => number;
  readonly _FPDFText_IsGenerated: (textPage: Pointer, index: number) => number;
  readonly _FPDFText_HasUnicodeMapError: (textPage: Pointer, index: number) => number;
  readonly _FPDFText_GetTextObject: (textPage: Pointer, index: number) => Pointer;
  /** Two doubles. */
  readonly _FPDFText_GetCharOrigin: (textPage: Pointer, index: number, x: Pointer, y: Pointer) => number;
  /** FS_RECTF. */
  readonly _FPDFText_GetLooseCharBox: (textPage: Pointer, index: number, rect: Pointer) => number;
  /** FS_MATRIX, six floats. */
  readonly _FPDFText_GetMatrix: (textPage: Pointer, index: number, matrix: Pointer) => number;
  readonly _FPDFText_GetFontSize: (textPage: Pointer, index: number) => number;
  readonly _FPDFTextObj_GetFont: (object: Pointer) => Pointer;
  readonly _FPDFTextObj_GetTextRenderMode: (object: Pointer) => number;
  /** Bytes of the name with the closing 0; as many as fit are written. */
  readonly _FPDFFont_GetBaseFontName: (font: Pointer, buffer: Pointer, size: number) => number;
  readonly _FPDFFont_GetGlyphWidth: (font: Pointer, unicode: number, size: number, width: Pointer) => number;

  readonly _FPDFPage_CountObjects: (page: Pointer) => number;
  readonly _FPDFPage_GetObject: (page: Pointer, index: number) => Pointer;
  readonly _FPDFFormObj_CountObjects: (form: Pointer) => number;
  readonly _FPDFFormObj_GetObject: (form: Pointer, index: number) => Pointer;
  readonly _FPDFPageObj_GetType: (object: Pointer) => number;
  readonly _FPDFPageObj_GetMatrix: (object: Pointer, matrix: Pointer) => number;
  readonly _FPDFPageObj_GetStrokeWidth: (object: Pointer, width: Pointer) => number;
  /** 0 none, 1 alternate, 2 winding; and whether it is stroked. Two ints. */
  readonly _FPDFPath_GetDrawMode: (path: Pointer, fill: Pointer, stroke: Pointer) => number;
  readonly _FPDFPath_CountSegments: (path: Pointer) => number;
  readonly _FPDFPath_GetPathSegment: (path: Pointer, index: number) => Pointer;
  /** 0 line, 1 curve, 2 move. */
  readonly _FPDFPathSegment_GetType: (segment: Pointer) => number;
  /** Two floats. */
  readonly _FPDFPathSegment_GetPoint: (segment: Pointer, x: Pointer, y: Pointer) => number;
  readonly _FPDFPathSegment_GetClose: (segment: Pointer) => number;
}
